package org.fieldlore.customer;

/** What a customer says to a use of the own data. */
public enum Stand {
    CONSENTS,
    OBJECTS,
    /** Takes back what was said before. */
    WITHDRAWN
}
