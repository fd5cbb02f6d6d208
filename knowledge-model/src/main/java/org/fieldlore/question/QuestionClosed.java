package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** The question was answered or withdrawn before. */
public final class QuestionClosed extends Refusal {
    QuestionClosed(String wording, QuestionState state) {
        super("the question is " + state + ": " + wording, wording, state);
    }
}
