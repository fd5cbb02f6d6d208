package org.fieldlore.customer;

/** Where a claim stands. */
public enum ClaimStatus {
    OPEN,
    PAID,
    REFUSED
}
