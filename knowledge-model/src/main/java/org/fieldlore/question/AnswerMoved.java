package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** The answer was changed elsewhere since it was read. */
public final class AnswerMoved extends Refusal {
    AnswerMoved() {
        super("the answer was changed meanwhile");
    }
}
