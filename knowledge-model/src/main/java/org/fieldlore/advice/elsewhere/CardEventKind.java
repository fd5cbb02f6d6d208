package org.fieldlore.advice.elsewhere;

/** What can happen to a card that another system shows. */
public enum CardEventKind {
    /** The item it shows is out of use; the code is a {@link org.fieldlore.advice.Recall}. */
    RECALLED,
    /** Somebody said something of it elsewhere; the code is a {@link org.fieldlore.advice.Feedback}. */
    FEEDBACK,
    /** Somebody took back what they had said of it; the code is a {@link org.fieldlore.advice.Feedback}. */
    WITHDRAWN
}
