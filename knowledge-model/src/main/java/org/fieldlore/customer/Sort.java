package org.fieldlore.customer;

/**
 * The order of a customer list: names from A, nearest renewal first, highest premium first (those in the house currency before
 * each other one), longest silence first.
 */
public enum Sort {
    NAME,
    RENEWAL,
    PREMIUM,
    LAST_CONTACT
}
