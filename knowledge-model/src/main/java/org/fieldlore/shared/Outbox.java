package org.fieldlore.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a change leaves word for the projections that follow from it. The word is a row in the same transaction, so it
 * exists if and only if the change does.
 */
@UseCase
public class Outbox {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Outbox(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Leaves word that {@code subject} changed in a way that listeners of {@code topic} care for. */
    public void record(String topic, Object subject) {
        em.persist(new OutboxEntry(topic, subject.toString(), clock.instant()));
    }

    /** Leaves word of many changes at once. */
    public void recordAll(String topic, Collection<?> subjects) {
        subjects.forEach(subject -> record(topic, subject));
    }

    /** Returns the oldest entries that are due, at most {@code max}; empty when all is told. */
    public List<OutboxEntry> due(int max) {
        return em.createQuery("select e from OutboxEntry e where e.dueAt <= :now order by e.id", OutboxEntry.class)
                .setParameter("now", clock.instant())
                .setMaxResults(max)
                .getResultList();
    }

    /** Deletes entries that every listener has applied. */
    public void done(Collection<Long> ids) {
        if (!ids.isEmpty())
            em.createQuery("delete from OutboxEntry e where e.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
    }

    /** Puts entries off that a listener could not apply. */
    public void failed(Collection<Long> ids) {
        for (long id : ids) {
            OutboxEntry entry = em.find(OutboxEntry.class, id);
            if (entry != null) entry.failed(clock.instant());
        }
    }

    /** How many entries wait, and for how long the oldest has. */
    public Lag lag() {
        Row row =
                Sql.of("select count(*), min(created_at) from outbox").rows(em).get(0);
        @Nullable Instant oldest = row.instantOrNull(1);
        return new Lag(row.number(0), oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant()));
    }

    /** What waits in the outbox. */
    public record Lag(long entries, Duration oldest) {}

    /** Someone who follows a topic. Applying the same subject twice must change nothing. */
    public interface Listener {
        String topic();

        /** Brings the projection up to date with each subject; runs outside any transaction of the pump. */
        void apply(List<String> subjects);
    }
}
