package org.fieldlore.insight;

import java.time.Instant;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * An item tagged with a segment, with its evidence and without anybody's name.
 *
 * @param agents distinct colleagues, other than the author, who used it or found it helpful
 * @param customers distinct customers that this was for
 * @param lastUsedAt the last time, or null when that was for too few customers to be told, or for none
 */
public record InsightItem(
        KnowledgeId id,
        Kind kind,
        String lang,
        String title,
        Confidence confidence,
        Instant updatedAt,
        long agents,
        Count customers,
        @Nullable Instant lastUsedAt) {}
