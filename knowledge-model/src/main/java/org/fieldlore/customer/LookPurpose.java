package org.fieldlore.customer;

/** What somebody needs hidden values of a customer for. */
public enum LookPurpose {
    /** The customer asked to be called or written to. */
    CONTACT,
    /** To make sure that it is this customer. */
    IDENTIFY,
    CLAIM,
    RENEWAL,
    COMPLAINT,
    /** Stands in for the account's agent. */
    STAND_IN,
    /** Anything else; needs words. */
    OTHER
}
