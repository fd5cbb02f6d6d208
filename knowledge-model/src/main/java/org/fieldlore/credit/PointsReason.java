package org.fieldlore.credit;

/** What points are given for. */
public enum PointsReason {
    /** A reviewer approved the item for the first time. */
    ADOPTED,
    /** A colleague used the item with a customer. */
    USED_BY_OTHER,
    /** A colleague found the item helpful. */
    HELPFUL_TO_OTHER,
    /** A colleague's use had the outcome that was hoped for. */
    OUTCOME,
    /** A better wording of somebody else's item went live. */
    IMPROVED,
    /** Somebody else's work was decided on. */
    REVIEWED,
    /** An item was found to be true still. */
    VERIFIED,
    /** Whoever asked took the answer. */
    ANSWER_ACCEPTED
}
