package org.fieldlore.grading;

/** How a service went, as the agent saw the customer take it. */
public enum Outcome {
    WELL,
    SO_SO,
    BADLY
}
