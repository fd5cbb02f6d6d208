package org.fieldlore.source;

/** What followed from something found in an import. */
public enum Severity {
    /** It was not taken. */
    REFUSED,
    /** It was taken otherwise than delivered. */
    CHANGED,
    /** It was taken; somebody should look. */
    FLAGGED
}
