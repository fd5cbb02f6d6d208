package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** Knows who contributed what. An imported item is nobody's contribution and missing here. */
record Authors(EntityManager em) {
    Map<KnowledgeId, AgentId> of(Collection<KnowledgeId> items) {
        Map<KnowledgeId, AgentId> authors = new HashMap<>();
        if (items.isEmpty()) return authors;
        Sql query = Sql.of("select i.id, i.author_id from knowledge_item i where i.origin is null and i.id in")
                .list(items.stream().map(KnowledgeId::value).toList());
        for (Row row : query.rows(em)) authors.put(new KnowledgeId(row.number(0)), new AgentId(row.number(1)));
        return authors;
    }
}
