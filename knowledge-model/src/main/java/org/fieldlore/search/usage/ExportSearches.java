package org.fieldlore.search.usage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Hands the search log out page by page, as it is kept: people are pseudonyms, and words that may name a customer are not
 * there. Every page begins behind the last row of the one before, so that a long log costs no memory and no deep offsets.
 */
@UseCase
public class ExportSearches {
    private static final int ROWS = 500;
    private final EntityManager em;

    @Inject
    public ExportSearches(EntityManager em) {
        this.em = em;
    }

    /**
     * A part of the log in time.
     *
     * @param from the first moment
     * @param to the moment behind the last
     */
    public record Span(Instant from, Instant to) {
        public Span {
            if (!from.isBefore(to))
                throw new IllegalArgumentException("from must be before to, were " + from + " and " + to);
        }
    }

    /**
     * A search as it is kept.
     *
     * @param text the words; empty when withheld
     * @param attributes filters and sort as JSON
     * @param items what was shown, in its order
     */
    public record QueryLine(
            long id,
            String queryId,
            String clientId,
            Channel channel,
            Instant at,
            String text,
            boolean withheld,
            String lang,
            String attributes,
            long total,
            double tookMillis,
            List<Long> items) {}

    /** What somebody did with an item, as it is kept; position counts from 1. */
    public record EventLine(
            long id,
            String queryId,
            String clientId,
            Happening action,
            KnowledgeId item,
            int position,
            int seconds,
            Instant at) {}

    /**
     * Returns at most 500 searches of a span with ids above {@code after}, in the order of ids; empty at the end. Refuses
     * {@link NotAllowed} to others than administrators.
     *
     * @param after 0 to begin with
     */
    public List<QueryLine> queries(Span span, long after, Viewer viewer) {
        return page(
                        "id, query_id, client_id, channel, asked_at, user_query, withheld, lang, query_attributes, total,"
                                + " took_ms, hit_ids from search_query",
                        "asked_at",
                        span,
                        after,
                        viewer)
                .stream()
                .map(row -> new QueryLine(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.code(3, Channel.class),
                        row.instant(4),
                        row.text(5),
                        row.flag(6),
                        row.text(7),
                        row.text(8),
                        row.number(9),
                        Double.parseDouble(row.text(10)),
                        ids(row.text(11))))
                .toList();
    }

    /** Returns at most 500 happenings of a span, as {@link #queries} does searches. */
    public List<EventLine> events(Span span, long after, Viewer viewer) {
        return page(
                        "id, query_id, client_id, action_name, item_id, position_ordinal, seconds, happened_at"
                                + " from search_event",
                        "happened_at",
                        span,
                        after,
                        viewer)
                .stream()
                .map(row -> new EventLine(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.code(3, Happening.class),
                        new KnowledgeId(row.number(4)),
                        (int) row.number(5),
                        (int) row.number(6),
                        row.instant(7)))
                .toList();
    }

    private List<Row> page(String columns, String moment, Span span, long after, Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("search log");
        return Sql.of("select " + columns)
                .add("where id > ? and " + moment + " >= ? and " + moment + " < ?", after, span.from(), span.to())
                .add("order by id limit ?", ROWS)
                .rows(em);
    }

    private static List<Long> ids(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}
