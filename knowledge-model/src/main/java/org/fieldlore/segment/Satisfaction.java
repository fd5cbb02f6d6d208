package org.fieldlore.segment;

import java.math.BigDecimal;
import java.util.List;
import org.fieldlore.customer.Dissatisfaction;
import org.fieldlore.customer.Touchpoint;
import org.jspecify.annotations.Nullable;

/** How content customers are, of the last twelve months, in blurred figures: no row names a person. */
public record Satisfaction(
        Group whole,
        List<Group> touchpoints,
        List<Group> months,
        List<Group> branches,
        List<Group> segments,
        List<Cause> causes) {

    /**
     * The answers of a part of the customers.
     *
     * @param code a {@link Touchpoint}, a month as 2026-06, or an id; empty for all
     * @param answered how many customers said how likely they recommend us; null for fewer than the least that are told
     * @param mean satisfaction, 1 to 5, to one decimal; null when it is not told
     */
    public record Group(
            String code,
            String zh,
            String en,
            @Nullable Long answered,
            @Nullable Nps nps,
            @Nullable BigDecimal mean) {
        public String name(String lang) {
            return lang.startsWith("zh") ? zh : en;
        }
    }

    /** How many customers named a cause, in surveys or complaints; null for fewer than the least that are told. */
    public record Cause(Dissatisfaction reason, @Nullable Long customers) {}
}
