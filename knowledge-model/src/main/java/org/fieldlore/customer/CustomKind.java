package org.fieldlore.customer;

/** What a field that the company added holds. */
public enum CustomKind {
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    /** One of a list. */
    CHOICE,
    /** Several words; of a list when there is one. */
    TAGS
}
