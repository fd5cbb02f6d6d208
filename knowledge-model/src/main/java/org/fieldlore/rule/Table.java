package org.fieldlore.rule;

import java.util.List;

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

    /** Returns where no rule holds, or more than one, each with a case that shows it; at most 200. */
    public List<Finding> findings() {
        return Analysis.of(this);
    }

    /**
     * One line of a table; cells are in FEEL (DMN 1.4, chapter 10), as {@link Cells} lets them pass.
     *
     * @param conditions one for each column that asks
     * @param outcomes one for each column that answers
     */
    public record Rule(List<String> conditions, List<String> outcomes) {
        public Rule {
            conditions = List.copyOf(conditions);
            outcomes = List.copyOf(outcomes);
        }
    }
}
