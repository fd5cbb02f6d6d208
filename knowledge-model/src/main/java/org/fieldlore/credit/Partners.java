package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** Finds, by one statement, whose work somebody uses: those say less when they praise them in turn. */
record Partners(EntityManager em) {
    Map<AgentId, Set<AgentId>> of(Collection<AgentId> authors) {
        Map<AgentId, Set<AgentId>> partners = new HashMap<>();
        if (authors.isEmpty()) return partners;
        for (Row row : Sql.of("select distinct f.agent_id, i.author_id from advice_feedback f"
                        + " join knowledge_item i on i.id = f.item_id where f.withdrawn = 0"
                        + " and f.kind in ('USED', 'HELPFUL') and i.author_id <> f.agent_id and f.agent_id in")
                .list(authors.stream().map(AgentId::value).toList())
                .rows(em))
            partners.computeIfAbsent(new AgentId(row.number(0)), author -> new HashSet<>())
                    .add(new AgentId(row.number(1)));
        return partners;
    }
}
