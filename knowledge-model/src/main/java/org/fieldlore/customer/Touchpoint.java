package org.fieldlore.customer;

/** Where a customer met us, by the five kinds of experience: the service paid for, support, talks, feelings, surroundings. */
public enum Touchpoint {
    CORE_SERVICE,
    SUPPORT,
    INTERACTION,
    EMOTION,
    ENVIRONMENT
}
