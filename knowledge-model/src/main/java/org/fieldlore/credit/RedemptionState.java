package org.fieldlore.credit;

/** Where a wish for a reward stands. */
public enum RedemptionState {
    REQUESTED,
    APPROVED,
    REFUSED,
    /** The agent took it back before a decision. */
    WITHDRAWN
}
