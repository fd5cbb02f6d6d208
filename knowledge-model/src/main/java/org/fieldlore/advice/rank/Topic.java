package org.fieldlore.advice.rank;

import java.io.Serializable;
import org.fieldlore.advice.proof.Lane;

/**
 * What managers give a weight to.
 *
 * @param code the kind of know-how, the line of a product, or the step
 */
public record Topic(Lane lane, String code) implements Serializable {
    public static Topic of(Lane lane, Enum<?> code) {
        return new Topic(lane, code.name());
    }
}
