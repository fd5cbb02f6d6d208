package org.fieldlore.credit;

/** Where a suspicion stands. */
public enum CaseState {
    /** The points are held and wait for a manager. */
    OPEN,
    /** Found honest; the points are free again. */
    RELEASED,
    /** Found dishonest; the points are gone. */
    CLAWED_BACK
}
