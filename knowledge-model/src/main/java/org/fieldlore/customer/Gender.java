package org.fieldlore.customer;

/** As the identity document says. */
public enum Gender {
    F,
    M
}
