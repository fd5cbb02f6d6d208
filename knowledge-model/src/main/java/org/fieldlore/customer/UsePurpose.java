package org.fieldlore.customer;

/** What a customer may consent or object to. */
public enum UsePurpose {
    /** Looking after the policies held. */
    SERVICE,
    /** Being offered more. */
    MARKETING,
    /** Being asked for, or told to, acquaintances. */
    REFERRAL,
    /** Counting in figures of many customers. */
    ANALYSIS
}
