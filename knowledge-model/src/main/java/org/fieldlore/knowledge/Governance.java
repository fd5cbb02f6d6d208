package org.fieldlore.knowledge;

/** By which rules an item may change; the two of KCS v6. */
public enum Governance {
    /** Whoever finds it may propose a better wording; one reviewer decides, or the author's licence does. */
    OPEN,
    /** Its owner and reviewers alone propose, and two reviewers have to approve whatever the licence. */
    CONTROLLED
}
