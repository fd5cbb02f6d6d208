package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What became of a product or a step that was shown beside a customer before. */
final class Past {
    private static final Past NONE = new Past();

    private @Nullable ShowingId showing;
    private @Nullable LocalDate used;
    private @Nullable LocalDate answered;
    private boolean declined;
    private final Map<Feedback, FeedbackId> given = new EnumMap<>(Feedback.class);

    private Past() {}

    /** Asks for a row of each showing since then, and of what was said of it, as {@link Archive#records} reads them. */
    static Sql asked(CustomerId customer, Viewer viewer, Instant since, Instant now) {
        return Sql.of(
                "select 'SHOWN', f.given_at, coalesce(s.product, s.step), f.kind, s.id, f.id,"
                        + " case when s.viewer_id = ? and s.shown_at > ? then 1 else 0 end from advice_showing s"
                        + " left join advice_feedback f on f.showing_id = s.id and f.withdrawn = 0"
                        + " where s.customer_id = ? and s.item_id is null and s.shown_on >= ?",
                viewer.agent().value(),
                now.minus(Evidences.SAME_SHOWING),
                customer.value(),
                day(since));
    }

    /** Asks for what stood there within the last 24 hours, whoever looked, a row for each {@link #subject}. */
    static Sql late(CustomerId customer, Instant now) {
        return Sql.of(
                "select distinct 'LATE', null, coalesce(s.product, s.step), null, s.item_id, null, null from advice_showing s"
                        + " where s.customer_id = ? and s.shown_at > ?",
                customer.value(),
                now.minus(Evidences.SAME_SHOWING));
    }

    /** The item, or the name of the product or step. */
    static Object subject(Row late) {
        return late.empty(4) ? late.text(2) : new KnowledgeId(late.number(4));
    }

    /** What these rows tell, by product and step; {@link #of} what there is of one. */
    static Map<String, Past> of(Stream<Row> rows, Instant since) {
        Map<String, Past> past = new HashMap<>();
        rows.sorted(Comparator.<Row>comparingLong(row -> row.number(4))
                        .thenComparing(row -> row.numberOrNull(5), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(row ->
                        past.computeIfAbsent(row.text(2), subject -> new Past()).add(row, since));
        return past;
    }

    static Past of(Map<String, Past> past, String subject) {
        return past.getOrDefault(subject, NONE);
    }

    private void add(Row row, Instant since) {
        boolean mine = row.flag(6);
        ShowingId id = new ShowingId(row.number(4));
        if (mine && !id.equals(showing)) {
            showing = id;
            given.clear();
        }
        if (row.empty(3)) return;
        Feedback said = row.code(3, Feedback.class);
        if (mine) given.put(said, new FeedbackId(row.number(5)));
        Instant at = row.instant(1);
        if (said == Feedback.USED) used = day(at);
        else if (said == Feedback.NOT_FOR_CUSTOMER && at.isAfter(since)) declined = true;
        if (said == Feedback.NOT_FOR_CUSTOMER || (said == Feedback.USED && !mine)) answered = day(at);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The record of the viewer's showing of late; null when there is none. */
    @Nullable
    ShowingId showing() {
        return showing;
    }

    /** When it was offered or done last; null when it was not. */
    @Nullable
    LocalDate used() {
        return used;
    }

    /** When somebody last did it or said that it is not for this customer; what the viewer did a moment ago is still theirs to take back. */
    @Nullable
    LocalDate answered() {
        return answered;
    }

    /** Whether somebody said that it is not for this customer. */
    boolean hidden() {
        return declined;
    }

    /** What the viewer said of that showing. */
    Map<Feedback, FeedbackId> given() {
        return given;
    }
}
