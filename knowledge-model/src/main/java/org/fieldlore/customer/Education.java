package org.fieldlore.customer;

/** The highest degree, in rising order. */
public enum Education {
    NONE,
    SECONDARY,
    COLLEGE,
    BACHELOR,
    MASTER,
    DOCTOR
}
