package org.fieldlore.rule;

import java.util.Map;

/**
 * What a rule says of a case.
 *
 * @param rule which, counted from 1
 * @param outcome what it answers by column: a String, Boolean or BigDecimal
 */
public record Decided(int rule, Map<String, Object> outcome) {
    public Decided {
        outcome = Map.copyOf(outcome);
    }
}
