package org.fieldlore.knowledge;

/** Why an item was of no help. */
public enum UnhelpfulCode {
    UNCLEAR,
    INCOMPLETE,
    OFF_TOPIC,
    DID_NOT_WORK
}
