package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.ConditionSql;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.QuadrantSql;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Tells an open page whether its cards still hold, without making advice anew. */
@UseCase
public class ReadStand {
    /** More cards than a page shows. */
    public static final int MOST = 60;

    private static final String IN_USE = "i.confidence in ('VALIDATED', 'NOT_VALIDATED')";
    private static final int MARK_BYTES = 12;

    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;

    @Inject
    public ReadStand(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Returns how it stands, in one statement. The mark follows what is on file of the customer, the grade, the segments as told
     * to the viewer, and what colleagues answered; not what the viewer answers, nor new know-how. To whom everything personal is masked it
     * is empty, as it would tell that something happened.
     *
     * @param cards at most {@link #MOST}; those of other viewers and customers are passed over
     * @throws NotFound when there is no such customer, or not for the viewer
     */
    public Stand of(CustomerId customer, Viewer viewer, Collection<ShowingId> cards) {
        if (cards.size() > MOST)
            throw new IllegalArgumentException("showings must be at most " + MOST + ", were " + cards.size());
        Sql asked = customerAsked(customer, viewer);
        if (!cards.isEmpty())
            asked.add("union all (")
                    .add(gone(cards))
                    .add(
                            "and s.customer_id = ? and s.viewer_id = ?)",
                            customer.value(),
                            viewer.agent().value());
        List<Row> rows = asked.rows(em);
        Row row = rows.stream()
                .filter(one -> one.text(0).equals("CUSTOMER"))
                .findFirst()
                .orElseThrow(() -> new NotFound("customer", customer));
        if (!Clearance.sees(viewer, row.numberOrNull(1), row.numberOrNull(2))) throw new NotFound("customer", customer);
        boolean masked = Clearance.of(viewer, row.numberOrNull(2)) == Clearance.NONE;
        return new Stand(
                masked ? "" : mark(row.text(3)),
                rows.stream()
                        .filter(one -> one.text(0).equals("GONE"))
                        .collect(Collectors.toMap(one -> new ShowingId(one.number(1)), this::why)));
    }

    /** Why a card is not shown any more; empty while it is, and for offers and steps, which last as long as what calls for them. */
    public Optional<Recall> recall(ShowingId card) {
        return gone(List.of(card)).rows(em).stream().map(this::why).findFirst();
    }

    private Sql gone(Collection<ShowingId> cards) {
        return Sql.of("select 'GONE', s.id, null, null, i.valid_until from advice_showing s"
                        + " join knowledge_item i on i.id = s.item_id where s.id in")
                .list(cards.stream().map(ShowingId::value).toList())
                .add("and (not " + IN_USE + " or i.valid_until < ?)", today());
    }

    private Recall why(Row gone) {
        return Recall.of(gone.dateOrNull(4), today());
    }

    private Sql customerAsked(CustomerId customer, Viewer viewer) {
        // MariaDB calls a text bytes in which numbers and times are; a cast makes it a text again.
        return Sql.of("(select 'CUSTOMER', a.branch_id, a.id, cast(concat_ws('|', c.updated_at,")
                .add(QuadrantSql.place(today(), settings.currency()))
                .add("," + changes("interaction") + "," + changes("policy") + "," + changes("claim") + ","
                        + changes("quote") + "," + changes("complaint") + "," + changes("life_event"))
                .add(
                        ", (select concat_ws(':', count(*), max(k.recorded_at)) from customer_consent k where k.customer_id = c.id)"
                                + ", (select concat_ws(':', count(*), max(f.given_at), sum(f.withdrawn)) from advice_feedback f"
                                + " where f.customer_id = c.id and f.agent_id <> ?)",
                        viewer.agent().value())
                .add(", (select group_concat(s.id order by s.id separator ',') from segment_member m"
                        + " join segment s on s.id = m.segment_id where m.customer_id = c.id and")
                .add(ConditionSql.told(viewer))
                .add(
                        ")) as char(4000)), cast(null as date) from customer c left join agent a on a.id = c.agent_id where c.id = ?)",
                        customer.value());
    }

    private static String changes(String table) {
        return " (select concat_ws(':', count(*), max(x.updated_at)) from " + table + " x where x.customer_id = c.id)";
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String mark(String facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, MARK_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
