package org.fieldlore.credit;

import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that may deserve points.
 *
 * @param cause names it for good, such as "adoption:17" or "feedback:123"
 * @param agent who would get the points
 * @param at when it happened
 * @param actor who brought it about, or null when nobody is named
 * @param deserved whether it deserves points as things stand now
 */
record Merit(
        String cause,
        AgentId agent,
        KnowledgeId item,
        PointsReason reason,
        Instant at,
        @Nullable AgentId actor,
        boolean deserved) {}
