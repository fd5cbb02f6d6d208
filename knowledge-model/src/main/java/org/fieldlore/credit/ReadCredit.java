package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads points, where they come from, and what became of contributions; one query a question. */
@UseCase
public class ReadCredit {
    private static final String WORDING = "join knowledge_version v on v.item_id = i.id"
            + " and v.version_number = coalesce(i.live_version, i.pending_version, i.last_version)";

    /** Uses that honour the author: standing feedback of others. */
    private static final String HONOURS =
            "f.item_id = i.id and f.agent_id <> i.author_id and f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL')";

    /** What the postings of a transaction add up to on what an agent has to spend. */
    private static final String OWN_LINES = "(select p.transaction_id, sum(p.points) points from points_posting p"
            + " join points_account a on a.id = p.account_id where a.owner_id = ? and a.kind in ('AVAILABLE', 'OWED')"
            + " group by p.transaction_id) s join points_transaction t on t.id = s.transaction_id"
            + " left join points_event e on e.id = t.event_id left join knowledge_item i on i.id = e.item_id left "
            + WORDING + " left join agent a on a.id = coalesce(t.by_id, e.actor_id)";

    /** Points that events gave and that are not in doubt, whatever was bought for them. */
    private static final String EARNED = "from points_posting p join points_account o on o.id = p.account_id"
            + " and o.kind in ('AVAILABLE', 'OWED') join points_transaction t on t.id = p.transaction_id"
            + " join points_event e on e.id = t.event_id";

    private final EntityManager em;
    private final Clock clock;
    private final CreditSettings settings;

    @Inject
    public ReadCredit(EntityManager em, Clock clock, CreditSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /** Returns what somebody has to spend; 0 for those who never earned. */
    public long balance(AgentId agent) {
        return Sql.of(
                        "select coalesce(sum(a.balance), 0) from points_account a where a.kind = 'AVAILABLE'"
                                + " and a.owner_id = ?",
                        agent.value())
                .number(em);
    }

    /** Returns all that somebody has, by what may become of it. */
    public Purse purse(AgentId agent) {
        Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
        for (Row row : Sql.of(
                        "select a.kind, a.balance from points_account a where a.owner_id = ?"
                                + " and a.kind in ('AVAILABLE', 'HELD', 'RESERVED', 'OWED')",
                        agent.value())
                .rows(em)) balances.put(row.code(0, AccountKind.class), row.number(1));
        long earned = Sql.of("select coalesce(sum(p.points), 0) " + EARNED + " where o.owner_id = ?", agent.value())
                .number(em);
        return new Purse(
                balances.getOrDefault(AccountKind.AVAILABLE, 0L),
                balances.getOrDefault(AccountKind.HELD, 0L),
                balances.getOrDefault(AccountKind.RESERVED, 0L),
                -balances.getOrDefault(AccountKind.OWED, 0L),
                earned);
    }

    /** Returns a page of somebody's ledger, newest first, with the item's title and who used it; empty without lines. */
    public Page<LedgerLine> entries(AgentId agent, Page.Request page) {
        List<Row> rows = Sql.of("select " + LINE + ", count(*) over () from " + OWN_LINES, agent.value())
                .add(
                        "where s.points <> 0 order by t.happened_at desc, t.id desc limit ? offset ?",
                        page.size(),
                        page.from())
                .rows(em);
        return new Page<>(rows.stream().map(ReadCredit::line).toList(), total(rows, 12, page), page.from());
    }

    private static final String LINE = "t.id, t.happened_at, t.kind, e.reason, s.points, t.rule_version, e.item_id,"
            + " v.title, a.id, a.name_zh, a.name_en, t.note";

    private static LedgerLine line(Row row) {
        Long item = row.numberOrNull(6);
        return new LedgerLine(
                row.number(0),
                row.instant(1),
                row.code(2, TransactionKind.class),
                row.codeOrNull(3, PointsReason.class),
                row.number(4),
                row.wholeOrNull(5),
                item == null ? null : new KnowledgeId(item),
                row.textOrNull(7),
                row.empty(8) ? null : person(row, 8),
                row.textOrNull(11));
    }

    /**
     * Returns somebody's account statement over days: what was there, every line in the order of posting, and what is there.
     *
     * @param from the first day
     * @param to the last day
     */
    public Statement statement(AgentId agent, LocalDate from, LocalDate to) {
        Instant begin = settings.start(from);
        Instant end = settings.start(to.plusDays(1));
        long before = Sql.of(
                        "select coalesce(sum(p.points), 0) from points_posting p join points_account a"
                                + " on a.id = p.account_id join points_transaction t on t.id = p.transaction_id"
                                + " where a.owner_id = ? and a.kind in ('AVAILABLE', 'OWED') and t.posted_at < ?",
                        agent.value(),
                        begin)
                .number(em);
        List<LedgerLine> lines = Sql.of("select " + LINE + " from " + OWN_LINES, agent.value())
                .add(
                        "where s.points <> 0 and t.posted_at >= ? and t.posted_at < ? order by t.posted_at, t.id",
                        begin,
                        end)
                .rows(em)
                .stream()
                .map(ReadCredit::line)
                .toList();
        return Statement.of(from, to, before, lines);
    }

    /**
     * Returns those who earned points in a period, most points first; those whose sum is not above 0, and those who would
     * rather not appear, are missing.
     *
     * @param branch of which branch, or null for the whole company
     * @param max how many at most
     */
    public List<Standing> standing(Viewer viewer, @Nullable BranchId branch, Period period, int max) {
        return standing(viewer, branch, period.since(clock.instant()), settings.start(today().plusDays(1)), max);
    }

    /** Returns those who earned points in a season, as {@link #standing(Viewer, BranchId, Period, int)} does. */
    public List<Standing> standing(Viewer viewer, @Nullable BranchId branch, Season season, int max) {
        return standing(viewer, branch, settings.start(season.first()), settings.start(season.end()), max);
    }

    /** Returns the branches whose people earned points in a season, most points a head first. */
    public List<BranchStanding> branches(Viewer viewer, Season season) {
        List<Row> rows = Sql.of(
                        "select b.id, b.name_zh, b.name_en, coalesce(sum(m.points), 0), count(*) from branch b join agent a"
                                + " on a.branch_id = b.id and a.active = true"
                                + " join agent_role r on r.agent_id = a.id and r.role = 'AGENT' left join"
                                + " (select o.owner_id, sum(p.points) points " + EARNED
                                + " where e.happened_at >= ? and e.happened_at < ? group by o.owner_id) m"
                                + " on m.owner_id = a.id group by b.id, b.name_zh, b.name_en"
                                + " having coalesce(sum(m.points), 0) > 0",
                        settings.start(season.first()),
                        settings.start(season.end()))
                .rows(em);
        List<BranchStanding> standings = new ArrayList<>();
        rows.stream()
                .map(row -> new BranchStanding(
                        0,
                        row.text(1),
                        row.text(2),
                        row.number(3),
                        row.number(4),
                        row.number(0) == viewer.branch().value()))
                .sorted(Comparator.comparing(BranchStanding::perHead).reversed().thenComparing(BranchStanding::nameZh))
                .forEach(one -> standings.add(new BranchStanding(
                        standings.size() + 1, one.nameZh(), one.nameEn(), one.points(), one.people(), one.mine())));
        return standings;
    }

    /** The day it is where points are counted. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day of a moment where points are counted. */
    public LocalDate day(Instant moment) {
        return settings.day(moment);
    }

    private List<Standing> standing(Viewer viewer, @Nullable BranchId branch, Instant from, Instant to, int max) {
        String counted = "(select count(*) from points_event c where c.author_id = a.id and c.counted > 0"
                + " and c.verdict in ('NONE', 'RELEASED') and c.happened_at >= ? and c.happened_at < ? and c.reason ";
        Sql query = Sql.of(
                "select a.id, a.name_zh, a.name_en, b.name_zh, b.name_en, m.points, " + counted + "= 'ADOPTED'), "
                        + counted
                        + "in ('USED_BY_OTHER', 'HELPFUL_TO_OTHER')) from (select o.owner_id, sum(p.points) points "
                        + EARNED
                        + " where e.happened_at >= ? and e.happened_at < ? group by o.owner_id) m"
                        + " join agent a on a.id = m.owner_id join branch b on b.id = a.branch_id"
                        + " where a.active = true and m.points > 0"
                        + " and not exists (select 1 from standings_absence n where n.agent_id = a.id)",
                from,
                to,
                from,
                to,
                from,
                to);
        if (branch != null) query.add("and a.branch_id = ?", branch.value());
        query.add("order by m.points desc, a.id limit ?", max);
        return ranked(query.rows(em), viewer.agent());
    }

    private static List<Standing> ranked(List<Row> rows, AgentId me) {
        List<Standing> standings = new ArrayList<>();
        for (Row row : rows) {
            Standing last = standings.isEmpty() ? null : standings.get(standings.size() - 1);
            int next = standings.size() + 1;
            Person person = person(row, 0);
            standings.add(new Standing(
                    last != null && last.points() == row.number(5) ? last.rank() : next,
                    person,
                    row.text(3),
                    row.text(4),
                    row.number(5),
                    row.number(6),
                    row.number(7),
                    person.id().equals(me)));
        }
        return standings;
    }

    /** Returns what became of an author's items in the hands of others, last used first; unused items are missing. */
    public Page<ItemUse> usesOfItemsBy(AgentId author, Page.Request page) {
        String pair = "then concat(f.agent_id, '-', f.customer_id) end)";
        List<Row> rows = Sql.of(
                        "select i.id, v.title, i.kind, count(distinct case when f.kind = 'USED' " + pair
                                + ", count(distinct case when f.kind = 'HELPFUL' " + pair
                                + ", count(distinct f.agent_id), count(distinct f.customer_id), max(f.given_at),"
                                + " count(*) over () from knowledge_item i " + WORDING
                                + " join advice_feedback f on " + HONOURS
                                + " where i.author_id = ? group by i.id, v.title, i.kind"
                                + " order by max(f.given_at) desc, i.id limit ? offset ?",
                        author.value(),
                        page.size(),
                        page.from())
                .rows(em);
        return new Page<>(rows.stream().map(ReadCredit::use).toList(), total(rows, 8, page), page.from());
    }

    private static ItemUse use(Row row) {
        return new ItemUse(
                new KnowledgeId(row.number(0)),
                row.text(1),
                row.code(2, Kind.class),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.instant(7));
    }

    /**
     * Returns every active agent of a branch with what they gave and what came of it, those who gave least lately first: who
     * never contributed leads the list.
     *
     * @throws NotAllowed unless the viewer manages this branch or administers the portal
     */
    public List<TeamMember> teamOf(BranchId branch, Viewer viewer) {
        boolean manages = viewer.is(Role.MANAGER) && viewer.branch().equals(branch);
        if (!manages && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("team");
        String own =
                "from knowledge_item i where i.author_id = a.id and i.origin is null and i.submitted_at is not null";
        return Sql.of(
                        "select a.id, a.name_zh, a.name_en, (select count(*) " + own + "), (select count(i.adopted_at) "
                                + own
                                + "), (select count(distinct concat(f.agent_id, '-', f.item_id, '-', f.customer_id,"
                                + " '-', f.kind)) from knowledge_item i join advice_feedback f on " + HONOURS
                                + " where i.author_id = a.id), (select max(i.submitted_at) " + own + ") last_one,"
                                + " coalesce((select o.balance from points_account o where o.kind = 'AVAILABLE' and o.owner_id = a.id), 0)"
                                + " from agent a join agent_role ar on ar.agent_id = a.id and ar.role = 'AGENT'"
                                + " where a.branch_id = ? and a.active = true"
                                + " order by last_one, a.id",
                        branch.value())
                .rows(em)
                .stream()
                .map(row -> new TeamMember(
                        person(row, 0),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.instantOrNull(6),
                        row.number(7)))
                .toList();
    }

    private static Person person(Row row, int place) {
        return new Person(new AgentId(row.number(place)), row.text(place + 1), row.text(place + 2));
    }

    /** Every row carries the number of all; a page behind the last one is told from the pages before it. */
    private static long total(List<Row> rows, int place, Page.Request page) {
        return rows.isEmpty() ? page.from() : rows.get(0).number(place);
    }
}
