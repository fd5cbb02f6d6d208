package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;

/** Knows who wrote what. */
record Authors(EntityManager em) {
    Map<KnowledgeId, AgentId> of(Collection<KnowledgeId> items) {
        return Map.of();
    }
}
