package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What became of earlier offers to a customer, by product; read in one statement. */
final class PastOffers {
    private static final PastOffers NONE = new PastOffers();

    private @Nullable ShowingId showing;
    private @Nullable LocalDate offered;
    private boolean declined;
    private final Map<Feedback, FeedbackId> given = new EnumMap<>(Feedback.class);

    private PastOffers() {}

    /**
     * Reads as far back as "not for this customer" hides.
     *
     * @return by product; {@link #of} what there is of one
     */
    static Map<String, PastOffers> read(
            EntityManager em, CustomerId customer, Viewer viewer, Instant now, Duration hidden) {
        Map<String, PastOffers> past = new HashMap<>();
        for (Row row : Sql.of(
                        "select s.product, s.id, case when s.viewer_id = ? and s.shown_at > ? then 1 else 0 end, f.kind,"
                                + " f.id, f.given_at from advice_showing s left join advice_feedback f"
                                + " on f.showing_id = s.id and f.withdrawn = 0 where s.customer_id = ?"
                                + " and s.product is not null and s.shown_on >= ? order by s.id, f.id",
                        viewer.agent().value(),
                        now.minus(Evidences.SAME_SHOWING),
                        customer.value(),
                        day(now.minus(hidden)))
                .rows(em))
            past.computeIfAbsent(row.text(0), product -> new PastOffers()).add(row, now.minus(hidden));
        return past;
    }

    static PastOffers of(Map<String, PastOffers> past, String product) {
        return past.getOrDefault(product, NONE);
    }

    private void add(Row row, Instant since) {
        boolean mine = row.flag(2);
        ShowingId id = new ShowingId(row.number(1));
        if (mine && !id.equals(showing)) {
            showing = id;
            given.clear();
        }
        if (row.empty(3)) return;
        Feedback said = row.code(3, Feedback.class);
        if (mine) given.put(said, new FeedbackId(row.number(4)));
        Instant at = row.instant(5);
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
