package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** Nobody votes for the own answer or accepts it. */
public final class OwnAnswer extends Refusal {
    OwnAnswer() {
        super("one's own answer");
    }
}
