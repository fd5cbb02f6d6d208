package org.fieldlore.customer;

/** Whether a customer is a person or a company. */
public enum CustomerKind {
    INDIVIDUAL,
    CORPORATE
}
