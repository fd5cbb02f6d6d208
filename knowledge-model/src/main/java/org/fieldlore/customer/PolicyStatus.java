package org.fieldlore.customer;

/** Where a policy stands, as the company's core system says; only {@code IN_FORCE} counts as held. */
public enum PolicyStatus {
    IN_FORCE,
    LAPSED,
    SURRENDERED,
    EXPIRED,
    CANCELLED
}
