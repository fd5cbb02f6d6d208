package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadCredit(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns the sum of somebody's ledger; 0 for those without a line. */
    public long balance(AgentId agent) {
        return Sql.of("select coalesce(sum(e.points), 0) from points_entry e where e.agent_id = ?", agent.value())
                .number(em);
    }

    /** Returns a page of somebody's ledger, newest first, with the item's title and who used it; empty without lines. */
    public Page<LedgerLine> entries(AgentId agent, Page.Request page) {
        List<Row> rows = Sql.of(
                        "select e.id, e.earned_at, e.reason, r.reason, e.points, e.item_id, v.title,"
                                + " a.id, a.name_zh, a.name_en, count(*) over () from points_entry e"
                                + " join knowledge_item i on i.id = e.item_id " + WORDING
                                + " left join points_entry r on r.id = e.reverses"
                                + " left join agent a on a.id = e.actor_id"
                                + " where e.agent_id = ? order by e.earned_at desc, e.id desc limit ? offset ?",
                        agent.value(),
                        page.size(),
                        page.from())
                .rows(em);
        return new Page<>(rows.stream().map(ReadCredit::line).toList(), total(rows, 10, page), page.from());
    }

    private static LedgerLine line(Row row) {
        return new LedgerLine(
                row.number(0),
                row.instant(1),
                row.code(2, PointsReason.class),
                row.codeOrNull(3, PointsReason.class),
                (int) row.number(4),
                new KnowledgeId(row.number(5)),
                row.text(6),
                row.empty(7) ? null : person(row, 7));
    }

    /**
     * Returns those who earned points in a period, most points first; those whose sum is not above 0 are missing.
     *
     * @param branch of which branch, or null for the whole company
     * @param max how many at most
     */
    public List<Standing> standing(Viewer viewer, @Nullable BranchId branch, Period period, int max) {
        Sql query = Sql.of(
                "select a.id, a.name_zh, a.name_en, b.name_zh, b.name_en, sum(e.points),"
                        + " sum(case when e.reason = 'ADOPTED' and r.id is null then 1 else 0 end),"
                        + " sum(case when e.reason in ('USED_BY_OTHER', 'HELPFUL_TO_OTHER') and r.id is null"
                        + " then 1 else 0 end) from points_entry e"
                        + " join agent a on a.id = e.agent_id join branch b on b.id = a.branch_id"
                        + " left join points_entry r on r.reverses = e.id"
                        + " where a.active = true and e.earned_at >= ?",
                period.since(clock.instant()));
        if (branch != null) query.add("and a.branch_id = ?", branch.value());
        query.add(
                "group by a.id, a.name_zh, a.name_en, b.name_zh, b.name_en having sum(e.points) > 0"
                        + " order by sum(e.points) desc, a.id limit ?",
                max);
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
                                + " (select coalesce(sum(e.points), 0) from points_entry e where e.agent_id = a.id)"
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
