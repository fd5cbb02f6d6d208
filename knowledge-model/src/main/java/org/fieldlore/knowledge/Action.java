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
    /** Look at a live wording that was drawn. */
    SAMPLE,
    /** Stand by the live wording. */
    VERIFY,
    /** Say who answers for it, by which rules it changes, and how often it is verified. */
    GOVERN,
    ARCHIVE,
    RESTORE
}
