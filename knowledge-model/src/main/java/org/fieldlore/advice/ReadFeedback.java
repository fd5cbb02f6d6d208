package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.UseCase;

/** Reads what agents said of cards. */
@UseCase
public class ReadFeedback {
    private final EntityManager em;

    @Inject
    public ReadFeedback(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns the feedback with these ids and all that equals any of it in agent, item, customer and kind, undone ones
     * included, oldest first; unknown ids are passed over.
     */
    public List<GivenFeedback> alike(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return em.createQuery(
                        "select distinct f from GivenFeedback f, GivenFeedback g where g.id in :ids and f.agent = g.agent"
                                + " and f.item = g.item and f.customer = g.customer and f.kind = g.kind order by f.id",
                        GivenFeedback.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
