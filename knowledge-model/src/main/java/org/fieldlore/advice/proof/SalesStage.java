package org.fieldlore.advice.proof;

/** The five stages of an offer, as the next step for a customer tells where they are. */
public enum SalesStage {
    /** Asked for an offer and did not buy. */
    REOFFER,
    /** Holds something and may take more. */
    SECOND_SALE,
    REFERRAL,
    /** May leave, or has left. */
    RETENTION,
    RENEWAL
}
