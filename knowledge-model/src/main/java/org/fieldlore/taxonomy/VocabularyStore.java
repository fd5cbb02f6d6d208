package org.fieldlore.taxonomy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Outbox;
import org.jspecify.annotations.Nullable;

/** The vocabulary in the database: what is stored, and how a change of it is kept and told. */
final class VocabularyStore {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    VocabularyStore(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** All concepts by their IRIs, retired ones included. */
    Map<String, Concept> concepts() {
        return em.createQuery("select c from Concept c order by c.iri", Concept.class)
                .getResultStream()
                .collect(Collectors.toMap(Concept::iri, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    List<Scheme> schemes() {
        return em.createQuery("select s from SchemeRow s order by s.code", SchemeRow.class)
                .getResultStream()
                .map(SchemeRow::scheme)
                .toList();
    }

    /** Takes schemes over; says whether any is new or has another name. */
    boolean follow(List<Scheme> schemes) {
        Map<String, SchemeRow> stored = em.createQuery("select s from SchemeRow s", SchemeRow.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.scheme().code(), Function.identity()));
        boolean moved = false;
        for (Scheme scheme : schemes) {
            SchemeRow row = stored.get(scheme.code());
            if (row == null) em.persist(new SchemeRow(scheme));
            moved |= row == null || row.follow(scheme);
        }
        return moved;
    }

    /** The state of the vocabulary, held until the transaction ends: one change at a time. */
    VocabularyState locked() {
        VocabularyState state = em.find(VocabularyState.class, VocabularyState.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (state == null) {
            state = new VocabularyState(clock.instant());
            em.persist(state);
        }
        return state;
    }

    /** Keeps what changed and leaves word of it. */
    void changed(
            VocabularyState state,
            String kind,
            String subject,
            String reason,
            @Nullable AgentId by,
            List<Difference> differences) {
        state.changed(clock.instant());
        em.persist(new VocabularyChange(state.version(), kind, subject, reason, by, clock.instant(), differences));
        outbox.record(Concept.TOPIC, state.version());
    }
}
