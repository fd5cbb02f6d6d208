package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** A manager says one thing of a person and concept at a time. */
public final class AlreadyEndorsed extends Refusal {
    AlreadyEndorsed() {
        super("this manager has endorsed this person for this already");
    }
}
