package org.fieldlore.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The line that the customer may leave or take by this; null when none is at stake. */
    @Nullable
    String atStake() {
        return switch (code) {
            case RENEWAL_IN_DAYS -> facts.get(1).toString();
            case LACKS_LINE -> facts.get(0).toString();
            default -> null;
        };
    }
}
