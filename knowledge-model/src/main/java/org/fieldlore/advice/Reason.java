package org.fieldlore.advice;

import java.util.List;

/**
 * One "because" of a card.
 *
 * @param facts what fills the sentence of the code, in the order that {@link ReasonCode} gives
 */
public record Reason(ReasonCode code, List<Object> facts) {
    public Reason {
        facts = List.copyOf(facts);
    }

    static Reason of(ReasonCode code, Object... facts) {
        return new Reason(code, List.of(facts));
    }
}
