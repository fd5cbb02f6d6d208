package org.fieldlore.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decision table: columns that ask, columns that answer, and rules. Of rules that hold at once each has its say; at best it is
 * one for every case, and {@link Finding} tells where it is not.
 */
public record Table(String name, List<Column> inputs, List<Column> outputs, List<Rule> rules) {
    static final int MOST_RULES = 300;
    static final int MOST_COLUMNS = 12;

    public Table {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /** Returns where no rule holds, or more than one, each with a case that shows it; at most 200, those that speak against themselves first. */
    public List<Finding> findings() {
        return Analysis.of(this);
    }

    /** Returns a case in which a rule holds, with the values that are given; empty when there is none. */
    public Optional<Map<String, Object>> example(Rule rule, Map<String, Object> given) {
        Map<String, Object> example = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            Column asked = inputs.get(i);
            String cell = rule.conditions().get(i);
            Object wanted = given.get(asked.name());
            List<?> values = wanted == null ? Analysis.values(asked, List.of(cell)) : List.of(wanted);
            Optional<?> value =
                    values.stream().filter(one -> Cells.holds(asked, cell, one)).findFirst();
            if (value.isEmpty()) return Optional.empty();
            example.put(asked.name(), value.get());
        }
        return Optional.of(example);
    }

    /**
     * Returns the same columns with other rules.
     *
     * @throws TableNotAllowed when there is none, or too many, or a cell says what its column cannot hold
     */
    public Table with(List<Rule> others) {
        sized("rule", others.size(), MOST_RULES);
        return new Table(
                name,
                inputs,
                outputs,
                IntStream.range(0, others.size())
                        .mapToObj(i -> checked(others.get(i), i + 1))
                        .toList());
    }

    /**
     * Returns these rules in the columns of another table: what can be asked and answered is up to who uses a table, not to a file.
     *
     * @throws TableNotAllowed when the columns are called otherwise, or a cell says what the other table's cannot hold
     */
    public Table in(Table other) {
        requireSame("input", names(inputs), names(other.inputs));
        requireSame("output", names(outputs), names(other.outputs));
        return other.with(rules);
    }

    /** Returns the rules that the other table has not, in order; where they stand makes no difference. */
    public List<Rule> without(Table other) {
        List<Rule> left = new ArrayList<>(rules);
        other.rules.forEach(left::remove);
        return List.copyOf(left);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static void requireSame(String place, List<String> names, List<String> wanted) {
        if (!names.equals(wanted)) throw new TableNotAllowed(place, names + " ≠ " + wanted);
    }

    static void sized(String what, int size, int most) {
        if (size < 1 || size > most) throw new TableNotAllowed(what, size + " ∉ 1.." + most);
    }

    private Rule checked(Rule rule, int number) {
        List<String> conditions = rule.conditions();
        List<String> outcomes = rule.outcomes();
        if (conditions.size() != inputs.size() || outcomes.size() != outputs.size())
            throw new TableNotAllowed("rule " + number, conditions.size() + " + " + outcomes.size());
        return new Rule(
                IntStream.range(0, inputs.size())
                        .mapToObj(i -> Cells.condition(inputs.get(i), conditions.get(i), place(number, inputs.get(i))))
                        .toList(),
                IntStream.range(0, outputs.size())
                        .mapToObj(i -> Cells.outcome(outputs.get(i), outcomes.get(i), place(number, outputs.get(i))))
                        .toList());
    }

    private static String place(int rule, Column column) {
        return rule + ", " + column.name();
    }

    /**
     * One line of a table; cells are in FEEL (DMN 1.4, chapter 10), as {@link Cells} lets them pass.
     *
     * @param conditions one for each column that asks
     * @param outcomes one for each column that answers
     */
    public record Rule(List<String> conditions, List<String> outcomes) implements Serializable {
        public Rule {
            conditions = List.copyOf(conditions);
            outcomes = List.copyOf(outcomes);
        }
    }
}
