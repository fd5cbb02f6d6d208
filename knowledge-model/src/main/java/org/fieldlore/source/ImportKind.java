package org.fieldlore.source;

/** What an import brings. */
public enum ImportKind {
    /** Files of any office format. */
    DOCUMENTS,
    /** Questions with answers. */
    QUESTIONS,
    /** Customers with policies, claims and interactions. */
    CUSTOMERS
}
