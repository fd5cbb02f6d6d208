package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of rewards, who asked for what, and what payroll has to pay. */
@UseCase
public class ReadRewards {
    private final EntityManager em;
    private final CreditSettings settings;

    @Inject
    public ReadRewards(EntityManager em, CreditSettings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** A reward of the catalogue. */
    public record Offer(long id, RewardTerms terms) {
        /** Whether one can be had at all. */
        public boolean available() {
            Integer left = terms.stock();
            return terms.offered() && (left == null || left > 0);
        }
    }

    /** Somebody's wish for a reward. */
    public record Wish(
            long id,
            Person agent,
            RewardTerms reward,
            int points,
            RedemptionState state,
            Instant requestedAt,
            @Nullable Instant decidedAt,
            @Nullable Person decidedBy,
            @Nullable String reason) {}

    /** Returns the catalogue, cheapest first; with {@code all} also what is not offered now. */
    public List<Offer> catalogue(boolean all) {
        return Sql.of("select r.id, r.name_zh, r.name_en, r.points, r.stock, r.cash, r.offered from reward r"
                        + (all ? "" : " where r.offered = true")
                        + " order by r.offered desc, r.points, r.id")
                .rows(em)
                .stream()
                .map(row -> new Offer(row.number(0), terms(row, 1)))
                .toList();
    }

    private static RewardTerms terms(Row row, int place) {
        return new RewardTerms(
                row.text(place),
                row.text(place + 1),
                (int) row.number(place + 2),
                row.wholeOrNull(place + 3),
                row.moneyOrNull(place + 4),
                row.flag(place + 5));
    }

    /** Returns what an agent asked for, newest first. */
    public Page<Wish> of(AgentId agent, Page.Request page) {
        return wishes(Sql.of("d.agent_id = ?", agent.value()), page);
    }

    /** Returns what people of the viewer's branch asked for, what waits first; of the company for administrators. */
    public Page<Wish> toDecide(Viewer viewer, Page.Request page) {
        if (viewer.is(Role.ADMINISTRATOR)) return wishes(Sql.of("1 = 1"), page);
        if (!viewer.is(Role.MANAGER)) return new Page<>(List.of(), 0, 0);
        return wishes(Sql.of("a.branch_id = ?", viewer.branch().value()), page);
    }

    private Page<Wish> wishes(Sql which, Page.Request page) {
        List<Row> rows = Sql.of(
                        "select d.id, a.id, a.name_zh, a.name_en, r.name_zh, r.name_en, r.points, r.stock, d.cash,"
                                + " r.offered, d.points, d.state, d.requested_at, d.decided_at, m.id, m.name_zh, m.name_en, d.reason,"
                                + " count(*) over () from redemption d join reward r on r.id = d.reward_id"
                                + " join agent a on a.id = d.agent_id left join agent m on m.id = d.decided_by where")
                .add(which)
                .add(
                        "order by case when d.state = 'REQUESTED' then 0 else 1 end, d.requested_at desc, d.id desc"
                                + " limit ? offset ?",
                        page.size(),
                        page.from())
                .rows(em);
        long total = rows.isEmpty() ? page.from() : rows.get(0).number(18);
        return new Page<>(rows.stream().map(ReadRewards::wish).toList(), total, page.from());
    }

    private static Wish wish(Row row) {
        return new Wish(
                row.number(0),
                new Person(new AgentId(row.number(1)), row.text(2), row.text(3)),
                terms(row, 4),
                (int) row.number(10),
                row.code(11, RedemptionState.class),
                row.instant(12),
                row.instantOrNull(13),
                row.empty(14) ? null : new Person(new AgentId(row.number(14)), row.text(15), row.text(16)),
                row.textOrNull(17));
    }

    /**
     * What payroll has to know of one agent over some days.
     *
     * @param earned points that were posted for events, less what was taken back
     * @param redeemed points that rewards took, goods and money
     * @param cash to be paid out
     */
    public record Pay(String login, Person agent, String branch, long earned, long redeemed, BigDecimal cash) {}

    /**
     * Returns everybody of the viewer's branch with points earned or redeemed over some days, by login; of the company for
     * administrators.
     *
     * @param from the first day
     * @param to the last day
     * @throws NotAllowed unless the viewer manages a branch or administers the portal
     */
    public List<Pay> payroll(LocalDate from, LocalDate to, Viewer viewer) {
        if (!viewer.is(Role.MANAGER) && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("payroll");
        Instant begin = settings.start(from);
        Instant end = settings.start(to.plusDays(1));
        Sql query = Sql.of(
                "select a.login, a.id, a.name_zh, a.name_en, b.code, coalesce(m.points, 0), coalesce(d.points, 0),"
                        + " coalesce(d.cash, 0) from agent a join branch b on b.id = a.branch_id left join"
                        + " (select o.owner_id, sum(p.points) points from points_posting p join points_account o"
                        + " on o.id = p.account_id and o.kind in ('AVAILABLE', 'OWED', 'HELD')"
                        + " join points_transaction t on t.id = p.transaction_id and t.kind not in ('RESERVED', 'RETURNED')"
                        + " where t.posted_at >= ? and t.posted_at < ? group by o.owner_id) m on m.owner_id = a.id left join"
                        + " (select x.agent_id, sum(x.points) points, sum(x.cash) cash from redemption x"
                        + " where x.state = 'APPROVED' and x.decided_at >= ? and x.decided_at < ? group by x.agent_id) d"
                        + " on d.agent_id = a.id where (m.points <> 0 or d.points <> 0)",
                begin,
                end,
                begin,
                end);
        if (!viewer.is(Role.ADMINISTRATOR))
            query.add("and a.branch_id = ?", viewer.branch().value());
        return query.add("order by a.login").rows(em).stream()
                .map(row -> new Pay(
                        row.text(0),
                        new Person(new AgentId(row.number(1)), row.text(2), row.text(3)),
                        row.text(4),
                        row.number(5),
                        row.number(6),
                        row.money(7)))
                .toList();
    }
}
