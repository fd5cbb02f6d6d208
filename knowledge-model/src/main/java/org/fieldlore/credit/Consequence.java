package org.fieldlore.credit;

/** What follows for those who never contributed, as the company decides. */
public enum Consequence {
    NONE,
    /** No rewards before the first contribution. */
    NO_REWARDS
}
