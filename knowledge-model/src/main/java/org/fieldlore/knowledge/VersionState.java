package org.fieldlore.knowledge;

/** Where one wording of an item stands; at most one is LIVE and at most one of the first three exists beside it. */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    CHANGES_ASKED,
    LIVE,
    SUPERSEDED,
    REJECTED,
    /** A reviewer worked it into another item. */
    MERGED
}
