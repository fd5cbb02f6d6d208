package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ConceptRequest.Kind;
import org.fieldlore.taxonomy.ConceptRequest.State;
import org.jspecify.annotations.Nullable;

/** Takes what people want of the vocabulary, and what was decided. Who may decide is for the caller to say. */
@UseCase
public class RequestConcept {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public RequestConcept(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Takes a request and returns its id; the same words of the same person about the same concept, while they wait, are one.
     *
     * @param concept what it is about; only a missing concept is about none
     * @param words the label that is missing, or where the concept belongs
     */
    public long ask(Kind kind, @Nullable ConceptId concept, String words, String why, String lang, AgentId by) {
        if (concept == null ? kind != Kind.NEW_CONCEPT : em.find(Concept.class, concept.value()) == null)
            throw new NotFound("concept", String.valueOf(concept));
        ConceptRequest request = new ConceptRequest(kind, concept, words, why, lang, by, clock.instant());
        for (ConceptRequest same : em.createQuery(
                        "select r from ConceptRequest r where r.state = :open and r.askedBy = :by",
                        ConceptRequest.class)
                .setParameter("open", State.OPEN)
                .setParameter("by", by.value())
                .getResultList())
            if (same.kind() == kind
                    && Objects.equals(same.concept(), concept)
                    && same.words().equalsIgnoreCase(request.words())) return same.id();
        em.persist(request);
        em.flush();
        return request.id();
    }

    /** Decides a request, with words for who asked. Refuses {@link NotFound} and {@link RequestDecided}. */
    public void decide(long id, boolean done, String answer, AgentId by) {
        ConceptRequest request = em.find(ConceptRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) throw new NotFound("request", id);
        request.decide(done, answer, by, clock.instant());
    }

    /** Returns a page of all requests, the open ones first and the oldest of them on top, then the newest decisions. */
    public Page<ConceptRequest> all(Page.Request request) {
        return page("", null, request);
    }

    /** Returns a page of what somebody asked for, in the same order. */
    public Page<ConceptRequest> of(AgentId by, Page.Request request) {
        return page(" where r.askedBy = :by", by, request);
    }

    /** How many wait for a decision. */
    public long open() {
        return em.createQuery("select count(r) from ConceptRequest r where r.state = :open", Long.class)
                .setParameter("open", State.OPEN)
                .getSingleResult();
    }

    private Page<ConceptRequest> page(String where, @Nullable AgentId by, Page.Request request) {
        var count = em.createQuery("select count(r) from ConceptRequest r" + where, Long.class);
        var rows = em.createQuery(
                "select r from ConceptRequest r" + where
                        + " order by case when r.state = :open then 0 else 1 end,"
                        + " case when r.state = :open then r.id else -r.id end",
                ConceptRequest.class);
        if (by != null) {
            count.setParameter("by", by.value());
            rows.setParameter("by", by.value());
        }
        List<ConceptRequest> found = rows.setParameter("open", State.OPEN)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultList();
        return new Page<>(found, count.getSingleResult(), request.from());
    }
}
