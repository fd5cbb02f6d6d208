package org.fieldlore.notice;

/** What can be followed. */
public enum Followed {
    /** What goes live about a concept or what is narrower. */
    CONCEPT,
    /** What somebody publishes. */
    PERSON
}
