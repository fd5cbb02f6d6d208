package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ConceptUse;

/** Counts the items that are filed under concepts. */
@UseCase
public class ItemsUsingConcepts implements ConceptUse {
    private final EntityManager em;

    @Inject
    public ItemsUsingConcepts(EntityManager em) {
        this.em = em;
    }

    @Override
    public Kind kind() {
        return Kind.ITEM;
    }

    @Override
    public long uses(Collection<ConceptId> concepts) {
        return Sql.of("select count(distinct item_id) from knowledge_concept where concept_id in")
                .list(concepts.stream().map(ConceptId::value).toList())
                .number(em);
    }
}
