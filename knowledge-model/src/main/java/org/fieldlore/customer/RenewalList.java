package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Lists the policies in force that end soon, so that someone speaks to the holder in time. */
@UseCase
public class RenewalList {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public RenewalList(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns one page, the nearest end first, masked for the viewer, in at most two statements; rights as for customers. */
    public Page<RenewalRow> page(RenewalQuery query, Viewer viewer, Page.Request request) {
        LocalDate today = LocalDate.now(clock);
        Sql matching = matching(query, viewer, today);
        List<RenewalRow> rows = Sql.of(
                        "select p.id, p.external_id, c.id as holder, c.name, c.phone, p.line, p.product, p.premium,"
                                + " p.end_date, p.renewal, c.last_contact, a.name_zh, a.name_en, a.id as account_agent, p.currency, p.loss_reason")
                .add(matching)
                .add("order by p.end_date, p.id limit ? offset ?", request.size(), request.from())
                .rows(em)
                .stream()
                .map(row -> read(row, viewer, today))
                .toList();
        return Page.of(
                rows, request, () -> Sql.of("select count(*)").add(matching).number(em));
    }

    /** Returns how many there are in each state, every state present, in one statement. */
    public Map<Renewal, Long> counts(RenewalQuery query, Viewer viewer) {
        Map<Renewal, Long> counts = new EnumMap<>(Renewal.class);
        for (Renewal state : Renewal.values()) counts.put(state, 0L);
        for (Row row : Sql.of("select p.renewal, count(*)")
                .add(matching(query, viewer, LocalDate.now(clock)))
                .add("group by p.renewal")
                .rows(em)) counts.put(row.code(0, Renewal.class), row.number(1));
        return counts;
    }

    private static Sql matching(RenewalQuery query, Viewer viewer, LocalDate today) {
        Sql matching = Sql.of("from policy p join customer c on c.id = p.customer_id")
                .add(Clearance.withAgent(viewer))
                .add("where")
                .add(Clearance.visible(viewer))
                .add(
                        "and p.status = 'IN_FORCE' and p.end_date between ? and ?",
                        today.plusDays(query.fromDays()),
                        today.plusDays(query.toDays()));
        if (query.mine()) matching.add("and c.agent_id = ?", viewer.agent().value());
        if (!query.states().isEmpty()) matching.add("and p.renewal in").list(query.states());
        return matching;
    }

    private static RenewalRow read(Row row, Viewer viewer, LocalDate today) {
        @Nullable Long agent = row.numberOrNull(13);
        Clearance clearance = Clearance.of(viewer, agent);
        LocalDate end = row.date(8);
        return new RenewalRow(
                new PolicyId(row.number(0)),
                row.text(1),
                new CustomerId(row.number(2)),
                String.valueOf(Mask.fact(Fact.NAME, row.text(3), clearance)),
                (String) Mask.fact(Fact.PHONE, row.textOrNull(4), clearance),
                row.code(5, Line.class),
                row.textOrNull(6),
                row.moneyOrNull(7),
                row.text(14),
                end,
                (int) ChronoUnit.DAYS.between(today, end),
                row.code(9, Renewal.class),
                row.codeOrNull(15, DeclineReason.class),
                row.instantOrNull(10),
                row.textOrNull(11),
                row.textOrNull(12),
                clearance);
    }
}
