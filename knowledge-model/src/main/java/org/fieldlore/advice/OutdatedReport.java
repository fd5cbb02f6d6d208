package org.fieldlore.advice;

import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;

/**
 * Word to an item's owner that it no longer holds.
 *
 * @param reason the colleague's own words; empty when there are none
 */
public record OutdatedReport(
        FeedbackId id,
        KnowledgeId item,
        String title,
        AgentId by,
        String byZh,
        String byEn,
        String reason,
        Instant at) {
    /** The colleague's name as readers of a language write it. */
    public String byName(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
