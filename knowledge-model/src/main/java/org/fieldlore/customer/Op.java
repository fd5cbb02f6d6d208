package org.fieldlore.customer;

/** How a condition compares. {@code IN} takes a comma list, {@code BETWEEN} takes {@code a..b}, both ends included. */
public enum Op {
    EQ,
    NE,
    IN,
    LT,
    LE,
    GT,
    GE,
    BETWEEN,
    CONTAINS
}
