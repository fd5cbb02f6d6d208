package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** Someone else changed it since it was read: read again, then decide. Facts: what, its id. */
public final class ChangedMeanwhile extends Refusal {
    ChangedMeanwhile(String what, Object id) {
        super(what + " " + id + " was changed meanwhile", what, id);
    }
}
