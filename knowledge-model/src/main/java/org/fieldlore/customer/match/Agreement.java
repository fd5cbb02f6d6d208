package org.fieldlore.customer.match;

/** How far two records agree in one trait. What a level means, each trait says. */
public enum Agreement {
    SAME,
    /** As after one slip of the pen, or the same in another script. */
    NEAR,
    /** An essential part is the same. */
    PART,
    /** A part that many share is the same. */
    TRACE,
    OTHER,
    /** One of the two is silent: neither for nor against. */
    UNKNOWN
}
