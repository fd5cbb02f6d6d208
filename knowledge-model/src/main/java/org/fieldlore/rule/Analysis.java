package org.fieldlore.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.rule.Finding.Kind;

/**
 * Finds where a table is weak, and misses nothing: column by column it parts the rules that still hold, one value standing for
 * all that part them alike. (KIE's own analyser, 10.2.0, misses gaps at the last value of a column.)
 */
final class Analysis {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MOST = 200;

    private final Table table;
    private final List<Map<Object, BitSet>> holding;
    private final Set<List<Object>> seen = new HashSet<>();

    /** Each set of rules that hold at once, with the first case in which they do. */
    private final Map<BitSet, Map<String, Object>> together = new LinkedHashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private Analysis(Table table) {
        this.table = table;
        this.holding = table.inputs().stream().map(this::byValue).toList();
    }

    static List<Finding> of(Table table) {
        Analysis analysis = new Analysis(table);
        BitSet all = new BitSet();
        all.set(0, table.rules().size());
        analysis.part(0, all, new HashMap<>());
        analysis.overlaps();
        analysis.masked();
        return analysis.findings.stream()
                .sorted(Comparator.comparing(found -> found.kind() != Kind.CONTRADICTION))
                .limit(MOST)
                .toList();
    }

    /** Which rules hold for each value of a column, as far as that column goes. */
    private Map<Object, BitSet> byValue(Column asked) {
        int place = table.inputs().indexOf(asked);
        List<String> cells =
                table.rules().stream().map(rule -> rule.conditions().get(place)).toList();
        Map<Object, BitSet> holding = new LinkedHashMap<>();
        for (Object value : values(asked, cells)) {
            BitSet rules = new BitSet();
            for (int i = 0; i < cells.size(); i++) if (Cells.holds(asked, cells.get(i), value)) rules.set(i);
            holding.put(value, rules);
        }
        return holding;
    }

    /** Values that stand for all others: of numbers the bounds that rules name, and one between each two. */
    static List<?> values(Column asked, List<String> cells) {
        if (asked.type() == Column.Type.TEXT) return asked.values();
        if (asked.type() == Column.Type.YES_NO) return List.of(false, true);
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        if (asked.least() != null) bounds.add(asked.least());
        if (asked.most() != null) bounds.add(asked.most());
        cells.forEach(cell -> bounds.addAll(Cells.numbers(cell)));
        TreeSet<BigDecimal> all = new TreeSet<>(bounds);
        for (BigDecimal bound : bounds) {
            BigDecimal next = bounds.higher(bound);
            if (asked.type() == Column.Type.WHOLE) all.add(bound.add(BigDecimal.ONE));
            else if (next != null) all.add(bound.add(next).divide(TWO));
        }
        return all.stream().filter(asked::holds).toList();
    }

    private void part(int place, BitSet rules, Map<String, Object> situation) {
        if (rules.isEmpty()) {
            findings.add(new Finding(Kind.GAP, List.of(), whole(situation)));
        } else if (place == table.inputs().size()) {
            together.putIfAbsent(rules, Map.copyOf(situation));
        } else if (seen.add(List.of(place, rules))) {
            Map<BitSet, Object> parts = new LinkedHashMap<>();
            holding.get(place).forEach((value, holds) -> {
                BitSet left = (BitSet) rules.clone();
                left.and(holds);
                parts.putIfAbsent(left, value);
            });
            String name = table.inputs().get(place).name();
            parts.forEach((left, value) -> {
                situation.put(name, value);
                part(place + 1, left, situation);
            });
            situation.remove(name);
        }
    }

    /** A case with any value where it says nothing. */
    private Map<String, Object> whole(Map<String, Object> situation) {
        Map<String, Object> whole = new HashMap<>(situation);
        for (int i = 0; i < holding.size(); i++)
            whole.putIfAbsent(
                    table.inputs().get(i).name(),
                    holding.get(i).keySet().iterator().next());
        return whole;
    }

    private void overlaps() {
        together.forEach((rules, example) -> {
            if (rules.cardinality() < 2) return;
            long outcomes = rules.stream()
                    .mapToObj(i -> table.rules().get(i).outcomes())
                    .distinct()
                    .count();
            findings.add(new Finding(outcomes == 1 ? Kind.OVERLAP : Kind.CONTRADICTION, numbers(rules), example));
        });
    }

    private void masked() {
        for (int i = 0; i < table.rules().size(); i++) {
            int rule = i;
            BitSet alone = new BitSet();
            alone.set(rule);
            if (together.containsKey(alone)) continue;
            together.entrySet().stream()
                    .filter(one -> one.getKey().get(rule))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> findings.add(
                                    new Finding(Kind.MASKED, first(rule + 1, numbers(one.getKey())), one.getValue())),
                            () -> findings.add(new Finding(Kind.NEVER, List.of(rule + 1), Map.of())));
        }
    }

    private static List<Integer> numbers(BitSet rules) {
        return rules.stream().map(i -> i + 1).boxed().toList();
    }

    private static List<Integer> first(int rule, List<Integer> rules) {
        Set<Integer> ordered = new LinkedHashSet<>(List.of(rule));
        ordered.addAll(rules);
        return List.copyOf(ordered);
    }
}
