package org.fieldlore.advice;

import org.fieldlore.shared.KnowledgeId;

/**
 * Two items in use that say the opposite, and how many customers both are meant for. They never see both: the better one is shown.
 *
 * @param segments for which both are filed
 * @param customers in tens, rounded down, who belong to a segment of the one and to a segment of the other
 */
public record ContradictingPair(Side first, Side second, String words, long segments, long customers) {
    /** One of the two. */
    public record Side(KnowledgeId item, String title, String lang) {}
}
