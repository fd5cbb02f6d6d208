package org.fieldlore.knowledge;

/** Why a contribution was turned down; the reviewer adds a sentence. */
public enum RejectionCode {
    DUPLICATE,
    OUTDATED,
    WRONG,
    TOO_THIN,
    PRIVATE_DATA,
    OFF_TOPIC
}
