package org.fieldlore.customer;

/** The rule by which an import filled a gap. */
public enum Filling {
    /** The constant that the mapping gives for an empty cell. */
    DEFAULT,
    /** Told by a valid identity number of a resident (GB 11643-1999: digits 7 to 14 are the birth, the 17th tells the sex). */
    ID_NUMBER
}
