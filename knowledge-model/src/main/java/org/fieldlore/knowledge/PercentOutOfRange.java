package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A share is less than nothing or more than all. */
public final class PercentOutOfRange extends Refusal {
    PercentOutOfRange(int percent) {
        super("must be 0..100, was " + percent, percent);
    }
}
