package org.fieldlore.customer;

/** How much of something a customer has, as coarsely as a quadrant needs it. */
public enum Level {
    LOW,
    HIGH
}
