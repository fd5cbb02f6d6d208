package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Somebody has decided on it already, or it was taken back. */
public class RedemptionDecided extends Refusal {
    RedemptionDecided(RedemptionState state) {
        super("the redemption is decided: " + state, state);
    }
}
