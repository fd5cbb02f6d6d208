package org.fieldlore.customer;

/** By which way a customer said so. */
public enum ConsentChannel {
    IN_PERSON,
    PHONE,
    LETTER,
    E_MAIL,
    ONLINE
}
