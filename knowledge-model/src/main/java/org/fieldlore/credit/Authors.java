package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Knows who has a part in what. An imported item is nobody's contribution and missing here. A better wording counts once it was
 * live by somebody else's approval: who approves an own edit is the reviewer already.
 */
record Authors(EntityManager em) {
    private static final String LIVE = " v.state in ('LIVE', 'SUPERSEDED') and v.decided_by is not null";

    /** An item that somebody contributed and those who made it what it is. */
    record Contribution(
            KnowledgeId item,
            AgentId author,
            @Nullable Instant adoptedAt,
            @Nullable AgentId reviewer,
            List<Improvement> improvements) {
        /** Whose better wordings were live at a moment. */
        List<AgentId> improvers(Instant at) {
            return improvements.stream()
                    .filter(one -> !one.at().isAfter(at))
                    .map(Improvement::by)
                    .distinct()
                    .toList();
        }
    }

    /** A wording of somebody else than the author that went live. */
    record Improvement(int version, AgentId by, Instant at) {}

    Map<KnowledgeId, Contribution> of(Collection<KnowledgeId> items) {
        Map<KnowledgeId, Contribution> found = new HashMap<>();
        if (items.isEmpty()) return found;
        List<Long> ids = items.stream().map(KnowledgeId::value).distinct().toList();
        Map<Long, List<Improvement>> improvements = new HashMap<>();
        for (Row row : Sql.of("select v.item_id, v.version_number, v.editor_id, v.decided_at from knowledge_version v"
                        + " join knowledge_item i on i.id = v.item_id where" + LIVE
                        + " and v.editor_id <> i.author_id and v.editor_id <> v.decided_by and v.item_id in")
                .list(ids)
                .add("order by v.item_id, v.version_number")
                .rows(em))
            improvements
                    .computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new Improvement((int) row.number(1), new AgentId(row.number(2)), row.instant(3)));
        for (Row row : Sql.of("select i.id, i.author_id, i.adopted_at, min(v.decided_by) from knowledge_item i"
                        + " left join knowledge_version v on v.item_id = i.id and" + LIVE
                        + " and v.decided_at = i.adopted_at where i.origin is null and i.id in")
                .list(ids)
                .add("group by i.id, i.author_id, i.adopted_at")
                .rows(em)) {
            Long reviewer = row.numberOrNull(3);
            found.put(
                    new KnowledgeId(row.number(0)),
                    new Contribution(
                            new KnowledgeId(row.number(0)),
                            new AgentId(row.number(1)),
                            row.instantOrNull(2),
                            reviewer == null ? null : new AgentId(reviewer),
                            improvements.getOrDefault(row.number(0), List.of())));
        }
        return found;
    }
}
