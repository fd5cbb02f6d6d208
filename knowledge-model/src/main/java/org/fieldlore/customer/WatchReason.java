package org.fieldlore.customer;

/** Why underwriters watch a person. */
public enum WatchReason {
    ADVERSE_SELECTION,
    REFUSED_RISK,
    NON_DISCLOSURE,
    FRAUD
}
