package org.fieldlore.knowledge;

/** What can happen to an item; the history shows them in their order. */
public enum EventType {
    SUBMITTED,
    CHANGES_ASKED,
    RESUBMITTED,
    APPROVED,
    /** Approved with the reviewer's changes; the author's wording stays as the version before. */
    APPROVED_WITH_EDITS,
    REJECTED,
    /** The author took it back before a decision. */
    WITHDRAWN,
    ARCHIVED,
    RESTORED,
    /** The author began a new wording beside the live or rejected one. */
    REVISED
}
