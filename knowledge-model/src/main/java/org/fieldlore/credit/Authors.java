package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** Knows who contributed what. An imported item is nobody's contribution and missing here. */
record Authors(EntityManager em) {
    /** An item that somebody contributed and a colleague approved. */
    record Adopted(KnowledgeId item, AgentId author, Instant at) {}

    /** The adopted ones among these items. */
    List<Adopted> adopted(Collection<KnowledgeId> items) {
        if (items.isEmpty()) return List.of();
        return Sql.of("select i.id, i.author_id, i.adopted_at from knowledge_item i where i.origin is null"
                        + " and i.adopted_at is not null and i.id in")
                .list(items.stream().map(KnowledgeId::value).toList())
                .rows(em)
                .stream()
                .map(row -> new Adopted(new KnowledgeId(row.number(0)), new AgentId(row.number(1)), row.instant(2)))
                .toList();
    }

    Map<KnowledgeId, AgentId> of(Collection<KnowledgeId> items) {
        Map<KnowledgeId, AgentId> authors = new HashMap<>();
        if (items.isEmpty()) return authors;
        Sql query = Sql.of("select i.id, i.author_id from knowledge_item i where i.origin is null and i.id in")
                .list(items.stream().map(KnowledgeId::value).toList());
        for (Row row : query.rows(em)) authors.put(new KnowledgeId(row.number(0)), new AgentId(row.number(1)));
        return authors;
    }
}
