package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;

/** Keeps what use taught search, and hands out what is in use. */
@UseCase
public class Lessons {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private final EntityManager em;
    private final Clock clock;
    private volatile InUse last = new InUse(Instant.MIN, Map.of());

    @Inject
    public Lessons(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * A lesson, for people.
     *
     * @param helps whether it made search better when it was learnt; others cannot be used
     * @param inUse whether it was chosen for use; of one language the newest such lesson counts
     */
    public record View(
            long id,
            String lang,
            Instant learntAt,
            int questions,
            int judged,
            double before,
            double after,
            double stderr,
            boolean helps,
            boolean inUse) {}

    private record InUse(Instant asOf, Map<String, QueryAdapter> byLang) {}

    /** Keeps a lesson; it is used from now on when it helps. */
    public void keep(Lesson lesson) {
        em.persist(new LessonRow(lesson, clock.instant()));
        last = new InUse(Instant.MIN, Map.of());
    }

    /** Takes a lesson out of use, so that the one before it counts, or puts it back; one that does not help stays out. */
    public void use(long id, boolean wanted) {
        LessonRow row = em.find(LessonRow.class, id);
        if (row == null) throw new NotFound("lesson", id);
        row.use(wanted);
        last = new InUse(Instant.MIN, Map.of());
    }

    /** Returns the newest lessons first, of all languages. */
    public List<View> newest(int max) {
        return em.createQuery("""
                        select l.id, l.lang, l.learntAt, l.questions, l.judged, l.before, l.after, l.stderr, l.inUse
                        from LessonRow l order by l.id desc""", Object[].class)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> {
                    double before = (Double) row[5];
                    double after = (Double) row[6];
                    double stderr = (Double) row[7];
                    return new View(
                            (Long) row[0],
                            (String) row[1],
                            (Instant) row[2],
                            (Integer) row[3],
                            (Integer) row[4],
                            before,
                            after,
                            stderr,
                            after - before > stderr,
                            (Boolean) row[8]);
                })
                .toList();
    }

    /** Returns how questions of a language are placed; nothing before the first lesson that helps. Half a minute old at most. */
    public Optional<QueryAdapter> current(String lang) {
        InUse known = last;
        if (known.asOf().isBefore(clock.instant().minus(FRESH))) last = known = read();
        return Optional.ofNullable(known.byLang().get(lang));
    }

    /** The sense of a question, as use has taught to place questions of its language. */
    public Sense taught(Sense asked) {
        return current(asked.lang())
                .map(adapter -> adapter.asked(asked.place()))
                .orElse(asked);
    }

    private InUse read() {
        Map<String, QueryAdapter> byLang = new HashMap<>();
        em.createQuery("""
                        select l from LessonRow l
                        where l.id in (select max(n.id) from LessonRow n where n.inUse = true group by n.lang)""", LessonRow.class)
                .getResultStream()
                .map(LessonRow::adapter)
                .forEach(adapter -> byLang.put(adapter.lang(), adapter));
        return new InUse(clock.instant(), Map.copyOf(byLang));
    }
}
