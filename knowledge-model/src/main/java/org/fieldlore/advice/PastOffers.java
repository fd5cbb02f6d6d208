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
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What became of earlier offers to a customer, by product. */
final class PastOffers {
    private static final PastOffers NONE = new PastOffers();

    private @Nullable ShowingId showing;
    private @Nullable LocalDate offered;
    private boolean declined;
    private final Map<Feedback, FeedbackId> given = new EnumMap<>(Feedback.class);

    private PastOffers() {}

    /** Asks for a row of each showing since then, and of what was said of it, as {@link Archive#records} reads them. */
    static Sql asked(CustomerId customer, Viewer viewer, Instant since, Instant now) {
        return Sql.of(
                "select 'OFFER', f.given_at, s.product, f.kind, s.id, f.id,"
                        + " case when s.viewer_id = ? and s.shown_at > ? then 1 else 0 end from advice_showing s"
                        + " left join advice_feedback f on f.showing_id = s.id and f.withdrawn = 0"
                        + " where s.customer_id = ? and s.product is not null and s.shown_on >= ?",
                viewer.agent().value(),
                now.minus(Evidences.SAME_SHOWING),
                customer.value(),
                day(since));
    }

    /** What these rows tell, by product; {@link #of} what there is of one. */
    static Map<String, PastOffers> of(Stream<Row> rows, Instant since) {
        Map<String, PastOffers> past = new HashMap<>();
        rows.sorted(Comparator.<Row>comparingLong(row -> row.number(4))
                        .thenComparing(row -> row.numberOrNull(5), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(row -> past.computeIfAbsent(row.text(2), product -> new PastOffers())
                        .add(row, since));
        return past;
    }

    static PastOffers of(Map<String, PastOffers> past, String product) {
        return past.getOrDefault(product, NONE);
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
        if (said == Feedback.USED) offered = day(at);
        else if (at.isAfter(since)) declined = true;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The record of the viewer's showing of late; null when there is none. */
    @Nullable
    ShowingId showing() {
        return showing;
    }

    /** When it was offered last; null when it was not. */
    @Nullable
    LocalDate offered() {
        return offered;
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
