package org.fieldlore.customer;

/** How the parts of a group join: all of them hold, at least one, or not a single one. */
public enum Join {
    ALL,
    ANY,
    NONE
}
