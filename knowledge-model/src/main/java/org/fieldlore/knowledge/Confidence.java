package org.fieldlore.knowledge;

/** How far an item may be trusted; the four levels of KCS v6. */
public enum Confidence {
    /** Being written or corrected; its author alone sees it. */
    WORK_IN_PROGRESS,
    /** Complete and findable, not yet approved; shown with that label. */
    NOT_VALIDATED,
    /** Approved by someone other than its author, or put live by somebody whose licence vouches for it. */
    VALIDATED,
    /** Out of use; kept for the record. */
    ARCHIVED
}
