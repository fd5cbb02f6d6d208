package org.fieldlore.rule;

import java.util.List;
import java.util.Map;

/**
 * A weakness of a table, with a case that shows it.
 *
 * @param rules those that hold in that case, counted from 1; of {@link Kind#MASKED} the one that is never alone comes first
 * @param example a value for each column that asks: a String, Boolean or BigDecimal; empty for {@link Kind#NEVER}
 */
public record Finding(Kind kind, List<Integer> rules, Map<String, Object> example) {
    public Finding {
        rules = List.copyOf(rules);
        example = Map.copyOf(example);
    }

    /** What is weak. */
    public enum Kind {
        /** No rule holds. */
        GAP,
        /** Rules with the same outcome hold. */
        OVERLAP,
        /** Rules with different outcomes hold. */
        CONTRADICTION,
        /** Wherever the first rule holds, another does as well. */
        MASKED,
        /** The rule holds in no case. */
        NEVER
    }
}
