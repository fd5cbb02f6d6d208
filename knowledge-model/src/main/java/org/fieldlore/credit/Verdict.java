package org.fieldlore.credit;

/** How a manager sees an event. */
enum Verdict {
    /** Nobody suspects anything. */
    NONE,
    /** Its points wait for a decision. */
    HELD,
    /** It was suspected and found honest; it is not suspected again. */
    RELEASED,
    /** It was found dishonest and earns nothing; it uses up its room under the caps all the same. */
    CLAWED_BACK
}
