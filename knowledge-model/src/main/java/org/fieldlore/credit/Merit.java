package org.fieldlore.credit;

import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that may deserve points.
 *
 * @param cause names it for good, such as "adoption:17" or "feedback:123"
 * @param author to whose credit it is
 * @param item what it is about, or null
 * @param at when it happened
 * @param actor who brought it about, or null when nobody is named
 * @param improvers whose better wordings of the item were live by then
 * @param reviewer who adopted the item, or null
 * @param stands whether it holds as things are now; one that was taken back does not
 */
record Merit(
        String cause,
        PointsReason reason,
        Instant at,
        AgentId author,
        @Nullable KnowledgeId item,
        @Nullable AgentId actor,
        List<AgentId> improvers,
        @Nullable AgentId reviewer,
        boolean stands) {
    Merit {
        improvers = List.copyOf(improvers);
    }

    /** One that only its author has a part in. */
    static Merit alone(
            String cause,
            PointsReason reason,
            Instant at,
            AgentId author,
            @Nullable KnowledgeId item,
            @Nullable AgentId actor) {
        return new Merit(cause, reason, at, author, item, actor, List.of(), null, true);
    }

    Merit standing(boolean holds) {
        return new Merit(cause, reason, at, author, item, actor, improvers, reviewer, holds);
    }
}
