package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Nobody endorses themselves. */
public final class OwnEndorsement extends Refusal {
    OwnEndorsement() {
        super("nobody endorses themselves");
    }
}
