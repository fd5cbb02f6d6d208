package org.fieldlore.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rules of two things that happened to one customer which call for opposite steps, with such a customer. Nobody sees both: one is left out.
 *
 * @param standing the rules whose step stands, counted from 1
 * @param yielding the rules whose step is left out
 * @param first a case of a standing rule, a value for each column that asks
 * @param second a case of a yielding rule, of the same customer
 */
public record OppositeRules(
        Clash why,
        Step stands,
        Step yields,
        List<Integer> standing,
        List<Integer> yielding,
        Map<String, Object> first,
        Map<String, Object> second) {
    public OppositeRules {
        standing = List.copyOf(standing);
        yielding = List.copyOf(yielding);
        first = Map.copyOf(first);
        second = Map.copyOf(second);
    }

    /** Two steps that are opposite. */
    private record Steps(Step stands, Step yields) {}

    /** Returns the pairs of a table of next steps, each pair of steps once with all its rules, in the order of the rules. */
    public static List<OppositeRules> of(Table table) {
        Map<Steps, OppositeRules> found = new LinkedHashMap<>();
        for (int i = 1; i <= table.rules().size(); i++)
            for (int j = 1; j <= table.rules().size(); j++)
                between(table, i, j)
                        .ifPresent(pair -> found.merge(new Steps(pair.stands, pair.yields), pair, OppositeRules::with));
        return List.copyOf(found.values());
    }

    private OppositeRules with(OppositeRules other) {
        return new OppositeRules(
                why, stands, yields, both(standing, other.standing), both(yielding, other.yielding), first, second);
    }

    private static List<Integer> both(List<Integer> rules, List<Integer> more) {
        return Stream.concat(rules.stream(), more.stream()).distinct().sorted().toList();
    }

    private static Optional<OppositeRules> between(Table table, int standing, int yielding) {
        Table.Rule rule = table.rules().get(standing - 1);
        Table.Rule other = table.rules().get(yielding - 1);
        Step stands = step(rule);
        Step yields = step(other);
        if (Opposites.between(stands, yields, true).isEmpty()
                || !Opposites.yields(yields, urgency(other), stands, urgency(rule))) return Optional.empty();
        for (Event event : Event.values())
            for (Event second : Event.values()) {
                Clash why = Opposites.between(stands, yields, event.ofLine() && second.ofLine())
                        .orElse(null);
                @Nullable
                List<Map<String, Object>> both = why == null ? null : customer(table, rule, event, other, second);
                if (why != null && both != null)
                    return Optional.of(new OppositeRules(
                            why, stands, yields, List.of(standing), List.of(yielding), both.get(0), both.get(1)));
            }
        return Optional.empty();
    }

    /** The cases of one customer to whom both happened; null when there cannot be one. */
    private static @Nullable List<Map<String, Object>> customer(
            Table table, Table.Rule rule, Event event, Table.Rule other, Event second) {
        boolean grievance = event == Event.COMPLAINT_OPEN || second == Event.COMPLAINT_OPEN;
        for (Object mood : moods(table)) {
            List<Map<String, Object>> both = new ArrayList<>();
            table.example(rule, Map.of("event", event.name(), "grievance", grievance, "mood", mood))
                    .ifPresent(both::add);
            table.example(other, Map.of("event", second.name(), "grievance", grievance, "mood", mood))
                    .ifPresent(both::add);
            if (both.size() == 2) return both;
        }
        return null;
    }

    private static List<String> moods(Table table) {
        return table.inputs().stream()
                .filter(column -> column.name().equals("mood"))
                .map(Column::values)
                .findFirst()
                .orElse(List.of());
    }

    private static Step step(Table.Rule rule) {
        return Step.valueOf(rule.outcomes().get(0).replace("\"", ""));
    }

    private static int urgency(Table.Rule rule) {
        return new BigDecimal(rule.outcomes().get(1)).intValueExact();
    }
}
