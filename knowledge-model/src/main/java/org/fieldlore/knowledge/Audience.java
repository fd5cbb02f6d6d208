package org.fieldlore.knowledge;

/** Who may find an item. */
public enum Audience {
    /** People of the author's branch. */
    BRANCH,
    /** Everyone in the company. */
    COMPANY
}
