package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.credit.Rings.Pair;
import org.fieldlore.credit.Rings.Suspicion;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Looks for circles of mutual use and holds the points that went round in them until a manager has decided. What was decided on
 * before is no evidence any more, so nobody is held twice for the same.
 */
@UseCase
public class FindRings {
    private final EntityManager em;
    private final Clock clock;
    private final CreditSettings settings;
    private final Ledger ledger;

    @Inject
    public FindRings(EntityManager em, Clock clock, CreditSettings settings, Ledger ledger) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Looks at the uses of the last days that are set and returns how many circles it holds points of. */
    public int run() {
        ledger.lock();
        Instant now = clock.instant();
        Map<AgentId, BranchId> branches = new HashMap<>();
        for (Row row : Sql.of("select a.id, a.branch_id from agent a").rows(em))
            branches.put(new AgentId(row.number(0)), new BranchId(row.number(1)));
        Rings rings = new Rings(branches, settings.ringExcess());
        Map<Pair, List<Long>> events = new HashMap<>();
        for (Row row : Sql.of(
                        "select e.id, e.actor_id, e.author_id from points_event e where e.happened_at >= ? and e.stands = true"
                                + " and e.verdict = 'NONE' and e.reason in ('USED_BY_OTHER', 'HELPFUL_TO_OTHER', 'OUTCOME')"
                                + " and e.actor_id is not null order by e.id",
                        now.minus(settings.ringDays(), ChronoUnit.DAYS))
                .rows(em)) {
            rings.add(new AgentId(row.number(1)), new AgentId(row.number(2)));
            events.computeIfAbsent(new Pair(row.number(1), row.number(2)), pair -> new ArrayList<>())
                    .add(row.number(0));
        }
        List<Suspicion> found = rings.find();
        for (Suspicion one : found) hold(one, events, now);
        return found.size();
    }

    private void hold(Suspicion found, Map<Pair, List<Long>> events, Instant now) {
        PointsCase opened = new PointsCase(found, now);
        em.persist(opened);
        em.flush();
        for (AgentId member : found.members())
            Sql.of("insert into points_case_member (case_id, agent_id) values (?, ?)", opened.id(), member.value())
                    .execute(em);
        List<Long> held = new ArrayList<>();
        for (Pair pair : found.pairs()) held.addAll(events.getOrDefault(pair, List.of()));
        for (long event : held)
            Sql.of("insert into points_case_event (case_id, event_id) values (?, ?)", opened.id(), event)
                    .execute(em);
        new Cases(em).step(opened.id(), CaseStep.FOUND, null, now, "");
        ledger.judge(held, Verdict.HELD, null, "");
    }
}
