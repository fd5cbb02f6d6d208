package org.fieldlore.insight.handbook;

/** What chapters follow. */
public enum Order {
    /** A chapter a concept, in the order of the concept tree. */
    CONCEPT,
    /** A chapter a kind; within it in the order of the concept tree. */
    KIND
}
