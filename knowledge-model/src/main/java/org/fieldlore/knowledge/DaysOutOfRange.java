package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** An item would be believed for too short or too long a time. */
public final class DaysOutOfRange extends Refusal {
    DaysOutOfRange(int days, int min, int max) {
        super("must be " + min + ".." + max + " days, was " + days, days, min, max);
    }
}
