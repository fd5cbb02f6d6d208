package org.fieldlore.search.usage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.fieldlore.search.LearntPair;
import org.fieldlore.search.LearntPairs;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads from the search log what the office should know: never a person, and no words that too few people asked. */
@UseCase
public class ReadSearches implements LearntPairs {
    private static final String COUNTED = "q.askedAt >= :since and q.withheld = 0";
    private final EntityManager em;
    private final LogSettings settings;

    @Inject
    public ReadSearches(EntityManager em, LogSettings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** Which questions are listed. */
    public enum Which {
        /** All, most asked first. */
        MOST_ASKED(""),
        /** Those that found nothing, at least once. */
        FOUND_NOTHING(" and sum(q.foundNothing) > 0"),
        /** Those that found something of which nothing was ever opened. */
        NOTHING_OPENED(" and sum(q.clicked) = 0 and sum(q.foundNothing) = 0");

        private final String having;

        Which(String having) {
            this.having = having;
        }
    }

    /**
     * A question, however it was spelt.
     *
     * @param words one of its spellings
     * @param asked how often
     * @param people by how many pseudonyms
     * @param nothing how often it found nothing
     * @param opened how often something was opened
     */
    public record Row(String key, String words, long asked, long people, long nothing, long opened) {
        /** Whether somebody knows something that is not written down yet: it found nothing, or nothing worth opening. */
        public boolean gap() {
            return nothing > 0 || opened == 0;
        }
    }

    /**
     * How often a question was searched for without anything being opened.
     *
     * @param people by how many pseudonyms
     */
    public record Vain(long searches, long people) {
        public static final Vain NONE = new Vain(0, 0);
    }

    /**
     * The log of a period in a few figures.
     *
     * @param searches all of them, also those whose words are withheld
     * @param withheld those that may name a customer
     * @param nothing those that found nothing
     * @param unopened those that found something of which nothing was opened
     * @param place mean place of the first item that was opened, from 1; 0 when none was
     */
    public record Sum(long searches, long withheld, long nothing, long unopened, double place) {
        public double nothingShare() {
            return searches == 0 ? 0 : (double) nothing / searches;
        }

        public double unopenedShare() {
            return searches == 0 ? 0 : (double) unopened / searches;
        }
    }

    /** Sums up what was searched since a moment. */
    public Sum sum(Instant since) {
        Object[] row =
                em.createQuery("""
                        select count(q), sum(q.withheld), sum(q.foundNothing), sum(q.clicked), avg(q.clickedAt)
                        from LoggedQuery q where q.askedAt >= :since""", Object[].class).setParameter("since", since).getSingleResult();
        long searches = number(row[0]);
        long nothing = number(row[2]);
        return new Sum(
                searches,
                number(row[1]),
                nothing,
                Math.max(0, searches - nothing - number(row[3])),
                row[4] == null ? 0 : ((Number) row[4]).doubleValue());
    }

    /** Returns questions asked since a moment by enough people, most asked first. */
    public Page<Row> page(Which which, Instant since, Page.Request request) {
        String grouped = " from LoggedQuery q where " + COUNTED
                + " group by q.key having count(distinct q.clientId) >= :fewest" + which.having;
        List<Row> rows = asked(
                        "select q.key, min(q.text), count(q), count(distinct q.clientId), sum(q.foundNothing),"
                                + " sum(q.clicked)" + grouped + " order by count(q) desc, q.key",
                        since)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultStream()
                .map(ReadSearches::row)
                .toList();
        return new Page<>(rows, total(which, since, request, rows), request.from());
    }

    /** Returns how often these words, however spelt, were searched for in vain; 0 when too few people did. */
    public Vain inVain(String words, Instant since) {
        String key = QueryText.of(words, false).key();
        if (key.isEmpty()) return Vain.NONE;
        Object[] row = em.createQuery(
                        "select count(q), count(distinct q.clientId) from LoggedQuery q where " + COUNTED
                                + " and q.key = :key and q.clicked = 0",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("key", key)
                .getSingleResult();
        long people = number(row[1]);
        return people < settings.fewestPeople() ? Vain.NONE : new Vain(number(row[0]), people);
    }

    private static Row row(Object[] row) {
        return new Row(
                (String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    /** Groups can only be counted by listing them; a page that is not full knows without. */
    private long total(Which which, Instant since, Page.Request request, List<Row> rows) {
        if (rows.size() < request.size() && (request.from() == 0 || !rows.isEmpty()))
            return request.from() + (long) rows.size();
        return em.createQuery(
                        "select q.key from LoggedQuery q where " + COUNTED
                                + " group by q.key having count(distinct q.clientId) >= :fewest" + which.having,
                        String.class)
                .setParameter("since", since)
                .setParameter("fewest", (long) settings.fewestPeople())
                .getResultList()
                .size();
    }

    private TypedQuery<Object[]> asked(String jpql, Instant since) {
        return em.createQuery(jpql, Object[].class).setParameter("since", since).setParameter("fewest", (long)
                settings.fewestPeople());
    }

    @Override
    public List<LearntPair> since(Instant since, int max) {
        return em.createQuery("""
                        select min(q.text), min(q.lang), e.itemId, count(distinct q.clientId), max(q.id)
                        from LoggedQuery q, LoggedEvent e
                        where e.queryId = q.queryId and q.askedAt >= :since and q.withheld = 0
                          and (e.action = org.fieldlore.search.usage.Happening.USE
                            or e.action = org.fieldlore.search.usage.Happening.DWELL and e.seconds >= :read)
                        group by q.key, e.itemId
                        order by max(q.id) desc, q.key, e.itemId""", Object[].class)
                .setParameter("since", since)
                .setParameter("read", Happening.READ_SECONDS)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new LearntPair(
                        (String) row[0], (String) row[1], new KnowledgeId((Long) row[2]), number(row[3])))
                .toList();
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
