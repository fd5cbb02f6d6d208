package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one policy. Null means that the source is silent. External id and customer are always needed, a
 * policy not yet known also needs its line.
 *
 * @param customer external id of the policyholder
 * @param premium per year
 * @param currency ISO 4217 code; a policy not yet known takes the house currency when the source is silent
 * @param filled names of these facts that no source states, filled by a constant of the mapping
 */
public record PolicyFacts(
        String externalId,
        String customer,
        @Nullable Line line,
        @Nullable String product,
        @Nullable String coverage,
        @Nullable String plate,
        @Nullable BigDecimal premium,
        @Nullable BigDecimal sumInsured,
        @Nullable String currency,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable PolicyStatus status,
        @Nullable Renewal renewal,
        @Nullable String channel,
        Set<String> filled) {
    public PolicyFacts {
        filled = Set.copyOf(filled);
    }

    /** What a source states itself. */
    public PolicyFacts(
            String externalId,
            String customer,
            @Nullable Line line,
            @Nullable String product,
            @Nullable String coverage,
            @Nullable String plate,
            @Nullable BigDecimal premium,
            @Nullable BigDecimal sumInsured,
            @Nullable String currency,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable PolicyStatus status,
            @Nullable Renewal renewal,
            @Nullable String channel) {
        this(
                externalId,
                customer,
                line,
                product,
                coverage,
                plate,
                premium,
                sumInsured,
                currency,
                startDate,
                endDate,
                status,
                renewal,
                channel,
                Set.of());
    }
}
