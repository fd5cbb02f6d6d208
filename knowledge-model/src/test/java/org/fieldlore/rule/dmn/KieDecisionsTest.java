package org.fieldlore.rule.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Decided;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;
import org.junit.jupiter.api.Test;

class KieDecisionsTest {
    private static final List<String> EVENTS = List.of("QUOTE", "CLAIM", "MOVE");
    private static final int DAYS = 6;
    private static final List<Column> ASKED = List.of(
            new Column("event", Column.Type.TEXT, EVENTS, null, null),
            new Column("days", Column.Type.WHOLE, List.of(), BigDecimal.ZERO, BigDecimal.valueOf(DAYS)),
            new Column("upset", Column.Type.YES_NO, List.of(), null, null));
    private static final List<Column> ANSWERED =
            List.of(new Column("step", Column.Type.TEXT, List.of("CALL", "WAIT"), null, null));

    private static Decisions table(String... rules) {
        List<Table.Rule> read = new ArrayList<>();
        for (String rule : rules) {
            String[] cells = rule.split(" \\| ");
            read.add(new Table.Rule(List.of(cells[0], cells[1], cells[2]), List.of('"' + cells[3] + '"')));
        }
        return prepared(read);
    }

    private static Decisions prepared(List<Table.Rule> rules) {
        return new KieDecisionEngine().prepare(new Table("steps", ASKED, ANSWERED, rules));
    }

    private static Map<String, Object> of(String event, int days, boolean upset) {
        return Map.of("event", event, "days", BigDecimal.valueOf(days), "upset", upset);
    }

    @Test
    void every_rule_that_holds_answers_and_says_which_it_is() {
        Decisions table = table("\"QUOTE\" | >= 3 | - | CALL", "- | - | true | WAIT", "not(\"QUOTE\") | - | - | WAIT");

        assertThat(table.decide(Map.of("event", "QUOTE", "days", 4, "upset", true)))
                .containsExactly(new Decided(1, Map.of("step", "CALL")), new Decided(2, Map.of("step", "WAIT")));
        assertThat(table.decide(of("QUOTE", 2, false))).isEmpty();
    }

    @Test
    void a_case_outside_of_the_columns_is_not_decided() {
        Decisions table = table("- | - | - | WAIT");

        assertThatThrownBy(() -> table.decide(Map.of("event", "QUOTE", "upset", true)))
                .hasMessageContaining("days");
        assertThatThrownBy(() -> table.decide(of("QUOTE", 7, true))).hasMessageContaining("days");
        assertThatThrownBy(() -> table.decide(of("BIRTH", 1, true))).hasMessageContaining("event");
    }

    @Test
    void a_gap_an_overlap_a_contradiction_and_a_masked_rule_come_each_with_a_case() {
        Decisions table = table(
                "\"QUOTE\" | <= 2 | - | WAIT",
                "\"QUOTE\" | [2..4] | - | WAIT",
                "\"QUOTE\" | 4 | true | CALL",
                "\"CLAIM\" | - | - | WAIT",
                "\"MOVE\" | <= 3 | - | CALL",
                "\"MOVE\" | >= 4 | - | CALL");

        List<Finding> findings = table.table().findings();

        assertThat(findings)
                .contains(
                        new Finding(Finding.Kind.GAP, List.of(), of("QUOTE", 5, false)),
                        new Finding(Finding.Kind.OVERLAP, List.of(1, 2), of("QUOTE", 2, false)),
                        new Finding(Finding.Kind.CONTRADICTION, List.of(2, 3), of("QUOTE", 4, true)),
                        new Finding(Finding.Kind.MASKED, List.of(3, 2), of("QUOTE", 4, true)))
                .hasSize(4);
    }

    @Test
    void between_whole_numbers_there_is_no_gap() {
        assertThat(table("- | <= 2 | - | WAIT", "- | [3..4] | - | CALL", "- | > 4 | - | WAIT")
                        .table()
                        .findings())
                .isEmpty();
    }

    @Test
    void a_gap_at_the_last_value_of_each_column_is_found() {
        assertThat(table("- | [0..6) | - | WAIT", "not(\"MOVE\") | 6 | - | CALL")
                        .table()
                        .findings())
                .containsExactly(new Finding(Finding.Kind.GAP, List.of(), of("MOVE", 6, false)));
    }

    @Test
    void a_rule_that_can_never_hold_is_told() {
        assertThat(table("- | - | - | WAIT", "not(\"QUOTE\", \"CLAIM\", \"MOVE\") | - | - | CALL")
                        .table()
                        .findings())
                .containsExactly(new Finding(Finding.Kind.NEVER, List.of(2), Map.of()));
    }

    /** What a cell says, beside its words. */
    private record Cell(String written, Predicate<Object> holds) {}

    private record Line(List<Cell> cells, String step) {
        boolean holds(Map<String, Object> situation) {
            return IntStream.range(0, cells.size())
                    .allMatch(i ->
                            cells.get(i).holds().test(situation.get(ASKED.get(i).name())));
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Cell> any = Arbitraries.just(new Cell("-", value -> true));
        Arbitrary<Set<String>> some = Arbitraries.of(EVENTS).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Cell> event = Arbitraries.oneOf(
                any,
                some.map(words -> new Cell(listed(words), words::contains)),
                some.map(words -> new Cell("not(" + listed(words) + ")", value -> !words.contains(value))));
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
        Arbitrary<Cell> days = Arbitraries.oneOf(
                any,
                day.map(n -> new Cell("<= " + n, value -> whole(value) <= n)),
                day.map(n -> new Cell(">= " + n, value -> whole(value) >= n)),
                day.map(n -> new Cell("" + n, value -> whole(value) == n)),
                Combinators.combine(day, day).as((a, b) -> {
                    int low = Math.min(a, b);
                    int high = Math.max(a, b) + 1;
                    return high > DAYS
                            ? new Cell("[" + low + ".." + DAYS + "]", value -> whole(value) >= low)
                            : new Cell(
                                    "[" + low + ".." + high + ")", value -> whole(value) >= low && whole(value) < high);
                }));
        Arbitrary<Cell> upset = Arbitraries.oneOf(
                any, Arbitraries.of(true, false).map(is -> new Cell(String.valueOf(is), value -> value.equals(is))));
        return Combinators.combine(event, days, upset, Arbitraries.of("CALL", "WAIT"))
                .as((e, d, u, step) -> new Line(List.of(e, d, u), step))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void deciding_and_analysis_say_what_enumerating_all_cases_says(@ForAll("lines") List<Line> lines) {
        Decisions table = prepared(lines.stream()
                .map(line -> new Table.Rule(
                        line.cells().stream().map(Cell::written).toList(), List.of('"' + line.step() + '"')))
                .toList());
        Map<Map<String, Object>, List<Integer>> holding = new HashMap<>();
        for (Map<String, Object> situation : situations()) {
            List<Integer> rules = IntStream.rangeClosed(1, lines.size())
                    .filter(i -> lines.get(i - 1).holds(situation))
                    .boxed()
                    .toList();
            holding.put(situation, rules);
            assertThat(table.decide(situation)).extracting(Decided::rule).containsExactlyElementsOf(rules);
        }
        List<Finding> findings = table.table().findings();
        for (Finding finding : findings) told(finding, holding, lines);
        boolean gap = holding.containsValue(List.of());
        assertThat(findings.stream().anyMatch(one -> one.kind() == Finding.Kind.GAP))
                .isEqualTo(gap);
        for (List<Integer> rules : holding.values())
            if (rules.size() > 1)
                assertThat(findings)
                        .anyMatch(one ->
                                one.kind() != Finding.Kind.MASKED && one.rules().equals(rules));
        for (int rule = 1; rule <= lines.size(); rule++) {
            int never = rule;
            assertThat(findings.stream()
                            .anyMatch(one -> one.kind() == Finding.Kind.MASKED
                                    && one.rules().get(0) == never))
                    .isEqualTo(!holding.containsValue(List.of(rule)));
        }
    }

    /** Whether a finding is so. */
    private static void told(Finding finding, Map<Map<String, Object>, List<Integer>> holding, List<Line> lines) {
        assertThat(holding).as("the example lies within the columns").containsKey(finding.example());
        List<Integer> there = Objects.requireNonNull(holding.get(finding.example()));
        long steps = there.stream()
                .map(rule -> lines.get(rule - 1).step())
                .distinct()
                .count();
        switch (finding.kind()) {
            case GAP -> assertThat(there).isEmpty();
            case OVERLAP ->
                assertThat(there)
                        .isEqualTo(finding.rules())
                        .satisfies(one -> assertThat(steps).isOne());
            case CONTRADICTION -> {
                assertThat(there).isEqualTo(finding.rules());
                assertThat(steps).isGreaterThan(1);
            }
            case MASKED -> {
                assertThat(there).containsExactlyInAnyOrderElementsOf(finding.rules());
                assertThat(holding.values())
                        .doesNotContain(List.of(finding.rules().get(0)));
            }
            case NEVER -> throw new AssertionError("each of these rules holds somewhere");
        }
    }

    private static List<Map<String, Object>> situations() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String event : EVENTS)
            for (int days = 0; days <= DAYS; days++)
                for (boolean upset : new boolean[] {true, false}) all.add(of(event, days, upset));
        return all;
    }

    private static int whole(Object value) {
        return ((BigDecimal) value).intValueExact();
    }

    private static String listed(Set<String> words) {
        return '"' + String.join("\", \"", words) + '"';
    }
}
