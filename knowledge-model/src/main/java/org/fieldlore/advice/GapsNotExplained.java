package org.fieldlore.advice;

import org.fieldlore.shared.Refusal;

/** No rule would hold in some cases, and nobody says why. Fact: in how many groups of cases. */
public final class GapsNotExplained extends Refusal {
    GapsNotExplained(long gaps) {
        super(gaps + " gaps without a reason", gaps);
    }
}
