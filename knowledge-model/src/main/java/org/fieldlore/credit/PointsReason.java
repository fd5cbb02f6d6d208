package org.fieldlore.credit;

/** What points were given for, or that they were taken back. */
public enum PointsReason {
    /** A reviewer approved the item for the first time. */
    ADOPTED,
    /** A colleague used the item with a customer. */
    USED_BY_OTHER,
    /** A colleague found the item helpful. */
    HELPFUL_TO_OTHER,
    /** An earlier entry no longer holds. */
    REVERSED
}
