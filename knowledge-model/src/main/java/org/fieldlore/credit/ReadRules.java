package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads the rules of points: those in force, and every version there ever was. */
@UseCase
public class ReadRules {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadRules(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The rules in force now. */
    public RuleBook now() {
        return RuleBooks.read(em).at(clock.instant());
    }

    /**
     * A version of the rules and who made it.
     *
     * @param by null for those that came with an update of the product
     */
    public record Version(
            int number, Instant startsAt, @Nullable Person by, Instant madeAt, String note) {}

    /** Returns all versions that were made, newest first; empty while the shipped rules are the only ones. */
    public List<Version> versions() {
        return Sql.of("select v.version, v.starts_at, v.made_at, v.note, a.id, a.name_zh, a.name_en"
                        + " from points_rule_version v left join agent a on a.id = v.made_by order by v.version desc")
                .rows(em)
                .stream()
                .map(row -> new Version((int) row.number(0), row.instant(1), person(row), row.instant(2), row.text(3)))
                .toList();
    }

    private static @Nullable Person person(Row row) {
        return row.empty(4) ? null : new Person(new AgentId(row.number(4)), row.text(5), row.text(6));
    }
}
