package org.fieldlore.customer;

/** Where a complaint stands. */
public enum ComplaintStatus {
    OPEN,
    RESOLVED,
    REJECTED
}
