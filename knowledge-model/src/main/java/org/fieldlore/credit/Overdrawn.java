package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** More was to leave an account than there is. */
public class Overdrawn extends Refusal {
    Overdrawn(long there, long wanted) {
        super("only " + there + " points are there, " + wanted + " were wanted", there, wanted);
    }
}
