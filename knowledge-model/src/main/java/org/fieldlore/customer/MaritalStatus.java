package org.fieldlore.customer;

/** As the customer last told us. */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED
}
