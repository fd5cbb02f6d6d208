package org.fieldlore.question;

/** Where a question stands. */
public enum QuestionState {
    /** Those who were asked can answer it. */
    OPEN,
    /** An item answers it. */
    ANSWERED,
    /** The office does not ask it any more. */
    WITHDRAWN
}
