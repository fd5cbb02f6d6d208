package org.fieldlore.customer;

/** Where somebody stands in life, as far as it says what should be insured. */
public enum LifeStage {
    YOUNG_SINGLE,
    YOUNG_COUPLE,
    SMALL_CHILDREN,
    SCHOOL_CHILDREN,
    EMPTY_NEST,
    RETIRED,
    COMPANY,
    /** Too little is known to tell. */
    UNKNOWN
}
