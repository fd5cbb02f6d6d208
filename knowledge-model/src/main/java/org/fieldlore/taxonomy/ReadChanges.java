package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.UseCase;

/** Reads how the vocabulary came to be what it is, newest change first. */
@UseCase
public class ReadChanges {
    private final EntityManager em;

    @Inject
    public ReadChanges(EntityManager em) {
        this.em = em;
    }

    /** Returns a page of all changes. */
    public Page<VocabularyChange> page(Page.Request request) {
        long total = em.createQuery("select count(c) from VocabularyChange c", Long.class)
                .getSingleResult();
        List<VocabularyChange> rows = em.createQuery(
                        "select c from VocabularyChange c order by c.id desc", VocabularyChange.class)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultList();
        return new Page<>(rows, total, request.from());
    }

    /** Returns the number of the newest version; 0 before anything changed. */
    public int latest() {
        return em.createQuery("select coalesce(max(c.version), 0) from VocabularyChange c", Integer.class)
                .getSingleResult();
    }

    /** Returns how a later version differs from an earlier one, concept by concept in the order of the changes. */
    public List<Difference> differences(int after, int upTo) {
        return Difference.together(between(after, upTo).stream()
                .flatMap(change -> change.differences().stream())
                .toList());
    }

    /** Returns the changes that led from one version to another, the older ones first. */
    public List<VocabularyChange> between(int after, int upTo) {
        return em.createQuery(
                        "select c from VocabularyChange c where c.version > :after and c.version <= :upTo order by c.id",
                        VocabularyChange.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
    }
}
