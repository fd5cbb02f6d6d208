package org.fieldlore.customer;

/** Why a customer turned a quote down or does not renew: for reasons of ours (price to service), or of the customer's own. */
public enum DeclineReason {
    PRICE,
    COVER,
    UNDERWRITING,
    SERVICE,
    COMPETITOR,
    NO_NEED,
    BUDGET,
    LATER,
    OTHER;

    /** Whether the cause is ours, so that we could mend it. */
    public boolean ours() {
        return ordinal() <= SERVICE.ordinal();
    }
}
