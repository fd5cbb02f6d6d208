package org.fieldlore.customer;

/** What happens in a life that changes what should be insured. */
public enum LifeEventKind {
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
    MOVE
}
