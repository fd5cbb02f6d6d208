package org.fieldlore.knowledge;

/** What the one who looks may do with an item now; pages offer exactly these. */
public enum Action {
    EDIT,
    SUBMIT,
    WITHDRAW,
    DISCARD,
    UNDO_DISCARD,
    /** Approve, approve with edits, ask for changes or reject the submitted wording. */
    DECIDE,
    /** Vouch for an imported item. */
    VALIDATE,
    ARCHIVE,
    RESTORE
}
