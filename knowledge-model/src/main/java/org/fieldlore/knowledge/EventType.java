package org.fieldlore.knowledge;

/** What can happen to an item; the history shows them in their order. */
public enum EventType {
    SUBMITTED,
    CHANGES_ASKED,
    RESUBMITTED,
    APPROVED,
    /** Approved with the reviewer's changes; the author's wording stays as the version before. */
    APPROVED_WITH_EDITS,
    REJECTED,
    /** The author took it back before a decision. */
    WITHDRAWN,
    ARCHIVED,
    /** The last day on which it held is past, so it is out of use. */
    EXPIRED,
    RESTORED,
    /** Somebody began a new wording beside the live or rejected one. */
    REVISED,
    /** It went live by its editor's licence. */
    PUBLISHED,
    /** The first of two reviewers approved a controlled item's wording. */
    FIRST_APPROVED,
    /** Looked at after it went live by licence, and found good. */
    SAMPLE_PASSED,
    /** Looked at after it went live by licence, and found wanting. */
    SAMPLE_FAILED,
    /** Somebody stood by the live wording again, without a change. */
    VERIFIED,
    /** Another person answers for it. */
    OWNER_CHANGED,
    /** It changes by other rules, or has to be verified at other times. */
    RULES_CHANGED,
    /** Another contribution was worked into it. */
    MERGED_IN,
    /** It was worked into another item. */
    MERGED_AWAY
}
