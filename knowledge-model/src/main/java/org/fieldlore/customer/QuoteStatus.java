package org.fieldlore.customer;

/** What became of a quote. */
public enum QuoteStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED
}
