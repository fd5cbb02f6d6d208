package org.fieldlore.advice;

/** Why two steps for the same customer would be opposite advice. */
public enum Clash {
    /** A complaint is not mended yet, and the other step sells or asks for something. */
    COMPLAINT,
    /** The customer is about to leave, and the other step is for somebody who is content. */
    LEAVING,
    /** The customer was let down, and the other step is for somebody who is content. */
    LET_DOWN,
    /** Something bad happened in the family, and the other step asks for a favour. */
    HARDSHIP,
    /** Less for less money, and more for more, of one line. */
    CHEAPER_OR_MORE
}
