package org.fieldlore.credit;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The rules of points as of a moment. Every event is rated by the book that was in force when it happened: the one that began
 * last before it, the newest of those that began together.
 *
 * @param version 0 for the shipped book
 * @param rules one for every reason
 * @param onceWithinDays the same colleague, item, customer and kind of feedback count once within so many days, 0..3650
 */
public record RuleBook(
        int version,
        Instant startsAt,
        Map<PointsReason, Rule> rules,
        Caps caps,
        int onceWithinDays,
        Consequence consequence) {
    private static final int MOST_DAYS = 3650;

    public RuleBook {
        rules = Map.copyOf(rules);
        for (PointsReason reason : PointsReason.values())
            if (!rules.containsKey(reason)) throw new IllegalArgumentException("no rule for " + reason);
        if (onceWithinDays < 0 || onceWithinDays > MOST_DAYS) throw new PointsOutOfRange(onceWithinDays, MOST_DAYS);
    }

    /** What the product ships with: reuse pays more than activity, and author, improvers and reviewer share in it. */
    public static RuleBook shipped() {
        Map<PointsReason, Rule> rules = new EnumMap<>(PointsReason.class);
        Arrays.stream(PointsReason.values()).forEach(reason -> rules.put(reason, shipped(reason)));
        return new RuleBook(0, Instant.EPOCH, rules, new Caps(100, 60, 1000), 30, Consequence.NONE);
    }

    private static Rule shipped(PointsReason reason) {
        return switch (reason) {
            case ADOPTED -> new Rule(20, 100, 0, 0);
            case USED_BY_OTHER -> new Rule(5, 70, 20, 10);
            case HELPFUL_TO_OTHER -> new Rule(2, 80, 20, 0);
            case OUTCOME -> new Rule(10, 70, 20, 10);
            case IMPROVED -> new Rule(5, 100, 0, 0);
            case REVIEWED, VERIFIED -> new Rule(1, 100, 0, 0);
            case ANSWER_ACCEPTED -> new Rule(10, 100, 0, 0);
        };
    }

    public Rule rule(PointsReason reason) {
        return Objects.requireNonNull(rules.get(reason));
    }
}
