package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A card that the viewer used with this customer and of which nothing last was told yet.
 *
 * @param item null of an offer or a step
 * @param name the title of the item, the product or the step
 * @param on the day of the use
 * @param given which outcomes were told so far, with the ids by which to undo them
 */
public record Used(
        ShowingId showing, @Nullable KnowledgeId item, String name, LocalDate on, Map<Feedback, FeedbackId> given) {
    /** What was used longer ago has had its outcome, told or not. */
    private static final int DAYS = 120;

    private static final int MOST = 5;

    public Used {
        given = Map.copyOf(given);
    }

    /** The step; null of an item or a product. */
    public @Nullable Step step() {
        return item != null
                ? null
                : Arrays.stream(Step.values())
                        .filter(step -> step.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** Asks for a row of each outcome of each use, as {@link Archive#records} reads them. */
    static Sql asked(CustomerId customer, Viewer viewer, Instant now) {
        return Sql.of(
                "select 'USED', u.given_at, coalesce(v.title, s.product, s.step), g.kind, s.id, g.id, s.item_id"
                        + " from advice_feedback u join advice_showing s on s.id = u.showing_id"
                        + " left join knowledge_item i on i.id = s.item_id left join knowledge_version v"
                        + " on v.item_id = i.id and v.version_number = i.live_version"
                        + " left join advice_feedback g on g.showing_id = s.id and g.withdrawn = 0"
                        + " and g.kind in ('MEETING', 'OFFERED') where u.customer_id = ? and u.agent_id = ?"
                        + " and u.kind = 'USED' and u.withdrawn = 0 and u.given_at >= ? and not exists"
                        + " (select 1 from advice_feedback l where l.showing_id = s.id and l.withdrawn = 0"
                        + " and l.kind in ('SOLD', 'RENEWED', 'KEPT', 'LOST'))",
                customer.value(),
                viewer.agent().value(),
                now.atZone(ZoneOffset.UTC).minusDays(DAYS).toInstant());
    }

    /** The newest few, one for what was used more than once. */
    static List<Used> of(Stream<Row> rows) {
        Map<Long, Used> byShowing = new LinkedHashMap<>();
        rows.filter(row -> !row.empty(2))
                .sorted(Comparator.comparing((Row row) -> row.instant(1)).reversed())
                .forEach(row -> byShowing.merge(row.number(4), of(row), Used::with));
        Map<String, Used> newest = new LinkedHashMap<>();
        byShowing.values().forEach(used -> newest.putIfAbsent(used.item() + used.name(), used));
        return newest.values().stream().limit(MOST).toList();
    }

    private static Used of(Row row) {
        return new Used(
                new ShowingId(row.number(4)),
                row.empty(6) ? null : new KnowledgeId(row.number(6)),
                row.text(2),
                row.instant(1).atZone(ZoneOffset.UTC).toLocalDate(),
                row.empty(3) ? Map.of() : Map.of(row.code(3, Feedback.class), new FeedbackId(row.number(5))));
    }

    private static Used with(Used one, Used other) {
        Map<Feedback, FeedbackId> given = new EnumMap<>(Feedback.class);
        given.putAll(one.given);
        given.putAll(other.given);
        return new Used(one.showing, one.item, one.name, one.on, given);
    }
}
