package org.fieldlore.advice;

import org.fieldlore.advice.rank.Formula;
import org.fieldlore.shared.Refusal;

/** A weight of the ranking is too small or too large. Facts: the weight, the least, the most. */
public final class WeightOutOfRange extends Refusal {
    WeightOutOfRange(double weight) {
        super(
                "a weight must be within " + Formula.LEAST + ".." + Formula.MOST + ", was " + weight,
                weight,
                Formula.LEAST,
                Formula.MOST);
    }
}
