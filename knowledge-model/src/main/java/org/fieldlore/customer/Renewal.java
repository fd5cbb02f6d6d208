package org.fieldlore.customer;

/** What the customer means to do when the policy ends. */
public enum Renewal {
    NONE,
    RENEWING,
    NOT_RENEWING,
    CONSIDERING
}
