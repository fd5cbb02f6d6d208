package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** A manager's friendly word to those who never contributed: once a month each, kept for the record, gone with the first item. */
@UseCase
public class Nudges {
    private static final int MAX_WORDS = 300;
    private static final String SILENT = "not exists (select 1 from knowledge_item i where i.author_id = a.id"
            + " and i.origin is null and i.submitted_at is not null)";
    private final EntityManager em;
    private final Clock clock;
    private final CreditSettings settings;

    @Inject
    public Nudges(EntityManager em, Clock clock, CreditSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /** What a manager said. */
    public record Nudge(Person by, String words, Instant at) {}

    /**
     * Nudges everybody of the viewer's branch who never contributed and was not nudged this month; returns how many.
     *
     * @param words 1..300 characters
     * @throws NotAllowed unless the viewer manages a branch
     */
    public int send(String words, Viewer viewer) {
        if (!viewer.is(Role.MANAGER)) throw new NotAllowed("nudge");
        String said = Required.text("words", words, MAX_WORDS);
        Instant now = clock.instant();
        String month = settings.day(now).toString().substring(0, 7);
        return Sql.of(
                        "insert into nudge (agent_id, by_id, period, words, nudged_at) select a.id, ?, ?, ?, ? from agent a"
                                + " join agent_role r on r.agent_id = a.id and r.role = 'AGENT' where a.branch_id = ?"
                                + " and a.active = true and a.id <> ? and " + SILENT
                                + " and not exists (select 1 from nudge n where n.agent_id = a.id and n.period = ?)",
                        viewer.agent().value(),
                        month,
                        said,
                        now,
                        viewer.branch().value(),
                        viewer.agent().value(),
                        month)
                .execute(em);
    }

    /** Returns the last nudge of somebody who still has not contributed. */
    public Optional<Nudge> waiting(AgentId agent) {
        return Sql.of(
                        "select m.id, m.name_zh, m.name_en, n.words, n.nudged_at from nudge n join agent a on a.id = n.agent_id"
                                + " join agent m on m.id = n.by_id where a.id = ? and " + SILENT
                                + " order by n.nudged_at desc limit 1",
                        agent.value())
                .rows(em)
                .stream()
                .map(row -> new Nudge(
                        new Person(new AgentId(row.number(0)), row.text(1), row.text(2)), row.text(3), row.instant(4)))
                .findFirst();
    }

    /** Returns when each of the viewer's branch was nudged last; those who never were are missing. */
    public Map<AgentId, Instant> last(Viewer viewer) {
        if (!viewer.is(Role.MANAGER)) return Map.of();
        Map<AgentId, Instant> last = new HashMap<>();
        List<Row> rows = Sql.of(
                        "select n.agent_id, max(n.nudged_at) from nudge n join agent a on a.id = n.agent_id"
                                + " where a.branch_id = ? group by n.agent_id",
                        viewer.branch().value())
                .rows(em);
        rows.forEach(row -> last.put(new AgentId(row.number(0)), row.instant(1)));
        return last;
    }
}
