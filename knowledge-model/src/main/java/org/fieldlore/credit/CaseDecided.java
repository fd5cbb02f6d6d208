package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Somebody has decided on it already. */
public class CaseDecided extends Refusal {
    CaseDecided(CaseState state) {
        super("the case is decided: " + state, state);
    }
}
