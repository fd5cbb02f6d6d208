package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ConceptUse;

/** Counts the saved searches that are narrowed to concepts. */
@UseCase
public class SearchesUsingConcepts implements ConceptUse {
    private final EntityManager em;

    @Inject
    public SearchesUsingConcepts(EntityManager em) {
        this.em = em;
    }

    @Override
    public Kind kind() {
        return Kind.SAVED_SEARCH;
    }

    /** Reads the saved searches that name any concept at all: most are words alone. */
    @Override
    public long uses(Collection<ConceptId> concepts) {
        Set<String> ids = concepts.stream().map(ConceptId::toString).collect(Collectors.toSet());
        return em.createQuery(
                        "select s.queryJson from SavedSearch s where s.deletedAt is null and s.queryJson like :any",
                        String.class)
                .setParameter("any", "%\"" + Facet.CONCEPT.key() + "\"%")
                .getResultStream()
                .filter(json ->
                        QueryJson.read(json).chosen(Facet.CONCEPT).stream().anyMatch(ids::contains))
                .count();
    }
}
