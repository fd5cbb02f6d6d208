package org.fieldlore.customer;

/** How a contact came about. */
public enum InteractionKind {
    CALL,
    VISIT,
    MESSAGE,
    SERVICE,
    COMPLAINT,
    LIFE_EVENT
}
