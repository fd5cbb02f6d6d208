package org.fieldlore.advice;

/** What happened, or is due, between a customer and us or in the customer's life. */
public enum Event {
    QUOTE_OPEN,
    QUOTE_DECLINED,
    POLICY_BEGUN,
    /** A policy ends, and the customer did not say what then. */
    RENEWAL_DUE,
    /** A policy ends, and the customer means not to renew. */
    LEAVING,
    /** A policy ended. */
    LEFT,
    CLAIM_PAID,
    CLAIM_REFUSED,
    COMPLAINT_OPEN,
    COMPLAINT_RESOLVED,
    TURNING_30,
    TURNING_50,
    MARRIAGE,
    BIRTH,
    CHILD_SCHOOL,
    HOUSE,
    CAR,
    JOB,
    PROMOTION,
    BUSINESS,
    RETIREMENT,
    ILLNESS,
    DEATH_IN_FAMILY,
    DIVORCE,
    MOVE;

    /** Whether it is of the customer's life. */
    public boolean ofLife() {
        return compareTo(MARRIAGE) >= 0;
    }

    /** Whether it is about a quote, a policy or a claim, and so about one line. */
    boolean ofLine() {
        return compareTo(CLAIM_REFUSED) <= 0;
    }

    /** Whether its day lies ahead. */
    boolean ahead() {
        return this == RENEWAL_DUE || this == LEAVING;
    }
}
