package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.advice.proof.SalesStage;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What is shown to one viewer beside one customer at a moment: what was shown not long ago keeps its record, the rest gets one. */
final class Showings {
    private final EntityManager em;
    private final CustomerId customer;
    private final Viewer viewer;
    private final @Nullable SalesStage stage;
    /** By item, or by the name of a product or step. */
    private final Map<Object, ShowingId> known = new HashMap<>();

    private final List<Showing> missing = new ArrayList<>();

    /** @param stage at which the customer is; null when not known */
    Showings(EntityManager em, CustomerId customer, Viewer viewer, @Nullable SalesStage stage) {
        this.em = em;
        this.customer = customer;
        this.viewer = viewer;
        this.stage = stage;
    }

    /** @param before its record, if it was shown not long ago */
    void add(Object subject, @Nullable ShowingId before, Showing now, Place place) {
        if (before != null) known.put(subject, before);
        else missing.add(now.at(place));
    }

    /**
     * Stores what is missing in one statement and reads the ids in another. Whoever has the page open twice may be storing the
     * same at this moment: the second is ignored, and the locking read sees what the first stored.
     *
     * @return the record of all that is shown, by item, or by the name of a product or step
     */
    Map<Object, ShowingId> record() {
        if (missing.isEmpty()) return known;
        Sql insert =
                Sql.of("insert ignore into advice_showing (customer_id, item_id, product, step, viewer_id, shown_on,"
                        + " shown_at, position, fit, trust, parts, ranking_version, stage) values");
        String comma = "";
        for (Showing showing : missing) {
            insert.add(
                    comma + "(?, " + subject(showing) + ", ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))",
                    showing.customer().value(),
                    of(showing),
                    showing.viewer().value(),
                    showing.shownOn(),
                    showing.shownAt(),
                    showing.position(),
                    showing.fit(),
                    showing.trust(),
                    showing.parts(),
                    Objects.requireNonNull(showing.rankingVersion()),
                    stage == null ? "" : stage.name());
            comma = ", ";
        }
        insert.execute(em);
        for (Row row : Sql.of(
                        "select s.id, s.item_id, coalesce(s.product, s.step) from advice_showing s where s.customer_id = ?"
                                + " and s.viewer_id = ? and s.shown_on = ? for update",
                        customer.value(),
                        viewer.agent().value(),
                        missing.get(0).shownOn())
                .rows(em))
            known.putIfAbsent(
                    row.empty(1) ? row.text(2) : new KnowledgeId(row.number(1)), new ShowingId(row.number(0)));
        return known;
    }

    private static String subject(Showing showing) {
        if (showing.item() != null) return "?, null, null";
        return showing.product() != null ? "null, ?, null" : "null, null, ?";
    }

    private static Object of(Showing showing) {
        KnowledgeId item = showing.item();
        if (item != null) return item.value();
        return Objects.requireNonNull(showing.product() != null ? showing.product() : showing.step());
    }
}
