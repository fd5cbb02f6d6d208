package org.fieldlore.advice.proof;

/** By what figures are broken down. */
public enum Cut {
    ALL,
    SEGMENT,
    STAGE
}
