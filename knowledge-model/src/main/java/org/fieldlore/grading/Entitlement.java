package org.fieldlore.grading;

/** Whether customers of a quadrant get a service. */
public enum Entitlement {
    /** Always. */
    DUE,
    /** Offered to win more of the customer: an investment. */
    STRATEGIC,
    /** The agent decides. */
    CASE_BY_CASE,
    NOT_OFFERED
}
