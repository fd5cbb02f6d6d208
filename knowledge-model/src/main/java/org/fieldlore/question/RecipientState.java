package org.fieldlore.question;

/** What somebody who was asked has said so far. */
public enum RecipientState {
    /** Nothing yet; perhaps they write. */
    WAITING,
    /** They wrote an answer. */
    ANSWERED,
    /** It is not for them. */
    DECLINED
}
