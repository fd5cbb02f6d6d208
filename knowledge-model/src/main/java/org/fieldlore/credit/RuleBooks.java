package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** All books there ever were, by which the right one for a moment is found. */
record RuleBooks(List<RuleBook> all) {
    static RuleBooks read(EntityManager em) {
        Map<Integer, Map<PointsReason, Rule>> rules = new HashMap<>();
        for (Row row : Sql.of("select r.version, r.reason, r.points, r.author_share, r.improver_share, r.reviewer_share"
                        + " from points_rule r")
                .rows(em))
            rules.computeIfAbsent(
                            (int) row.number(0),
                            version -> new EnumMap<>(RuleBook.shipped().rules()))
                    .put(row.code(1, PointsReason.class), rule(row));
        List<RuleBook> all = new ArrayList<>(List.of(RuleBook.shipped()));
        for (Row row : Sql.of("select v.version, v.starts_at, v.day_cap, v.pair_cap, v.team_cap, v.once_within_days,"
                        + " v.consequence from points_rule_version v order by v.version")
                .rows(em))
            all.add(new RuleBook(
                    (int) row.number(0),
                    row.instant(1),
                    rules.getOrDefault((int) row.number(0), RuleBook.shipped().rules()),
                    new Caps((int) row.number(2), (int) row.number(3), (int) row.number(4)),
                    (int) row.number(5),
                    row.code(6, Consequence.class)));
        return new RuleBooks(all);
    }

    private static Rule rule(Row row) {
        return new Rule((int) row.number(2), (int) row.number(3), (int) row.number(4), (int) row.number(5));
    }

    /** The book in force at a moment. */
    RuleBook at(Instant moment) {
        return all.stream()
                .filter(book -> !book.startsAt().isAfter(moment))
                .max(Comparator.comparing(RuleBook::startsAt).thenComparing(RuleBook::version))
                .orElseGet(RuleBook::shipped);
    }
}
