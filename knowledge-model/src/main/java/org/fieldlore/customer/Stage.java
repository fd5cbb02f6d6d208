package org.fieldlore.customer;

/** How far the relation has come, in rising order. */
public enum Stage {
    POTENTIAL,
    TARGET,
    PROSPECT,
    CLIENT,
    LOYAL
}
