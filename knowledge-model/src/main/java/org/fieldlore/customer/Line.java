package org.fieldlore.customer;

/** What a policy insures. */
public enum Line {
    MOTOR,
    HOME,
    HEALTH,
    CRITICAL_ILLNESS,
    LIFE,
    ACCIDENT,
    PENSION,
    TRAVEL,
    LIABILITY,
    PROPERTY,
    OTHER
}
