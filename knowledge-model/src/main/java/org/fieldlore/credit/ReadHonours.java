package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldlore.credit.Badge.Deserved;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads what an agent has reached: level and badges. */
@UseCase
public class ReadHonours {
    private final EntityManager em;

    @Inject
    public ReadHonours(EntityManager em) {
        this.em = em;
    }

    /**
     * A badge, reached or not yet.
     *
     * @param at when it was reached, or null
     */
    public record Won(Badge badge, @Nullable Instant at) {}

    /** Returns all badges in their order, those not reached without a time. */
    public List<Won> badges(AgentId agent) {
        List<Deserved> events = Sql.of(
                        "select e.reason, coalesce(e.actor_id, e.author_id), e.happened_at from points_event e"
                                + " where e.author_id = ? and e.stands = true and e.verdict in ('NONE', 'RELEASED')"
                                + " order by e.happened_at, e.id",
                        agent.value())
                .rows(em)
                .stream()
                .map(row -> new Deserved(row.code(0, PointsReason.class), new AgentId(row.number(1)), row.instant(2)))
                .toList();
        return Arrays.stream(Badge.values())
                .map(badge -> new Won(badge, badge.reached(events).orElse(null)))
                .toList();
    }

    /** Returns the levels, lowest first. */
    public List<Level> levels() {
        return Sql.of("select l.points, l.name_zh, l.name_en from credit_level l order by l.points").rows(em).stream()
                .map(row -> new Level((int) row.number(0), row.text(1), row.text(2)))
                .toList();
    }

    /** The level of so many points earned; empty when there is none as low. */
    public static Optional<Level> level(List<Level> levels, long earned) {
        return levels.stream().filter(level -> level.points() <= earned).reduce((lower, higher) -> higher);
    }

    /** The next level; empty on the highest. */
    public static Optional<Level> next(List<Level> levels, long earned) {
        return levels.stream().filter(level -> level.points() > earned).findFirst();
    }
}
