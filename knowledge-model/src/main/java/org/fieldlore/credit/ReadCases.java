package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads suspicions: a manager those of the branch, an agent the own ones. */
@UseCase
public class ReadCases {
    private final EntityManager em;

    @Inject
    public ReadCases(EntityManager em) {
        this.em = em;
    }

    /**
     * A suspicion with its people and history.
     *
     * @param uses how often they used each other where it stands out
     * @param expected how often their activity and branches explain
     * @param points what is at stake: all points of the uses as they were counted
     * @param mine whether the viewer is one of them, and cannot decide
     */
    public record View(
            long id,
            CaseState state,
            Instant foundAt,
            int uses,
            double expected,
            double excess,
            long points,
            List<Person> members,
            List<Step> steps,
            boolean mine) {
        private View to(AgentId agent) {
            List<Step> theirs = steps.stream()
                    .filter(step -> step.step() != CaseStep.DISPUTED
                            || (step.by() != null && step.by().id().equals(agent)))
                    .toList();
            return new View(id, state, foundAt, uses, expected, excess, points, members, theirs, mine);
        }
    }

    /** @param by null for what the search for rings did */
    public record Step(CaseStep step, @Nullable Person by, Instant at, String words) {}

    /** Returns the cases that concern the viewer's branch, open ones first; all of the company for administrators. */
    public Page<View> toDecide(Viewer viewer, Page.Request page) {
        if (viewer.is(Role.ADMINISTRATOR)) return page(Sql.of("1 = 1"), viewer, page);
        if (!viewer.is(Role.MANAGER)) return new Page<>(List.of(), 0, 0);
        return page(
                Sql.of(
                        "exists (select 1 from points_case_member m join agent a on a.id = m.agent_id"
                                + " where m.case_id = c.id and a.branch_id = ?)",
                        viewer.branch().value()),
                viewer,
                page);
    }

    /** Returns the cases that the viewer is one of, open ones first, without what others of them said. */
    public Page<View> mine(Viewer viewer, Page.Request page) {
        Page<View> all = page(
                Sql.of(
                        "exists (select 1 from points_case_member m where m.case_id = c.id and m.agent_id = ?)",
                        viewer.agent().value()),
                viewer,
                page);
        return new Page<>(all.rows().stream().map(one -> one.to(viewer.agent())).toList(), all.total(), all.from());
    }

    private Page<View> page(Sql which, Viewer viewer, Page.Request page) {
        List<Row> rows = Sql.of(
                        "select c.id, c.state, c.found_at, c.uses, c.expected, c.excess, (select coalesce(sum(e.counted), 0)"
                                + " from points_case_event x join points_event e on e.id = x.event_id where x.case_id = c.id),"
                                + " count(*) over () from points_case c where")
                .add(which)
                .add(
                        "order by case when c.state = 'OPEN' then 0 else 1 end, c.found_at desc, c.id desc limit ? offset ?",
                        page.size(),
                        page.from())
                .rows(em);
        if (rows.isEmpty()) return new Page<>(List.of(), page.from(), page.from());
        List<Long> ids = rows.stream().map(row -> row.number(0)).toList();
        Map<Long, List<Person>> members = members(ids);
        Map<Long, List<Step>> steps = steps(ids);
        return new Page<>(
                rows.stream()
                        .map(row -> view(row, members.getOrDefault(row.number(0), List.of()), steps, viewer.agent()))
                        .toList(),
                rows.get(0).number(7),
                page.from());
    }

    private static View view(Row row, List<Person> members, Map<Long, List<Step>> steps, AgentId me) {
        return new View(
                row.number(0),
                row.code(1, CaseState.class),
                row.instant(2),
                (int) row.number(3),
                row.money(4).doubleValue(),
                row.money(5).doubleValue(),
                row.number(6),
                members,
                steps.getOrDefault(row.number(0), List.of()),
                members.stream().anyMatch(member -> member.id().equals(me)));
    }

    private Map<Long, List<Person>> members(List<Long> ids) {
        Map<Long, List<Person>> members = new HashMap<>();
        for (Row row : Sql.of("select m.case_id, a.id, a.name_zh, a.name_en from points_case_member m"
                        + " join agent a on a.id = m.agent_id where m.case_id in")
                .list(ids)
                .add("order by a.id")
                .rows(em))
            members.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new Person(new AgentId(row.number(1)), row.text(2), row.text(3)));
        return members;
    }

    private Map<Long, List<Step>> steps(List<Long> ids) {
        Map<Long, List<Step>> steps = new HashMap<>();
        for (Row row : Sql.of("select s.case_id, s.step, s.happened_at, s.words, a.id, a.name_zh, a.name_en"
                        + " from points_case_step s left join agent a on a.id = s.by_id where s.case_id in")
                .list(ids)
                .add("order by s.id")
                .rows(em))
            steps.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                    .add(new Step(
                            row.code(1, CaseStep.class),
                            row.empty(4) ? null : new Person(new AgentId(row.number(4)), row.text(5), row.text(6)),
                            row.instant(2),
                            row.text(3)));
        return steps;
    }
}
