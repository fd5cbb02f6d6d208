package org.fieldlore.knowledge;

/** What became of a wording that went live by licence and was drawn to be looked at. */
public enum Sample {
    /** It waits for a reviewer; others find it meanwhile. */
    DRAWN,
    PASSED,
    /** It is labelled as not validated again, and its editor knows why. */
    FAILED
}
