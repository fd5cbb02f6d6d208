package org.fieldlore.customer;

/** Why a customer turned a quote down: for reasons of ours (price to service), or of the customer's own. */
public enum DeclineReason {
    PRICE,
    COVER,
    UNDERWRITING,
    SERVICE,
    COMPETITOR,
    NO_NEED,
    BUDGET,
    LATER,
    OTHER
}
