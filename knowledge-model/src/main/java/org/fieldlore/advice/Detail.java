package org.fieldlore.advice;

/** How much somebody wants to read on a card. */
public enum Detail {
    /** What to do, one line, and why: for who knows the trade. */
    SHORT,
    /** Also how to go about it, who wrote it, and how far to trust it: for who is new. */
    FULL
}
