package org.fieldlore.knowledge;

/** What an approval brought about. */
public enum Approval {
    LIVE,
    /** The item is controlled: a second reviewer has to approve the same wording. */
    SECOND_NEEDED
}
