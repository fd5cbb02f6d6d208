package org.fieldlore.credit;

/** What can happen to a suspicion. */
public enum CaseStep {
    FOUND,
    /** One of those suspected says why it is not so. */
    DISPUTED,
    RELEASED,
    CLAWED_BACK
}
