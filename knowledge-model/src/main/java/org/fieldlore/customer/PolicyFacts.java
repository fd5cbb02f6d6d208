package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one policy. Null means that the source is silent. External id and customer are always needed, a
 * policy not yet known also needs its line.
 *
 * @param customer external id of the policyholder
 * @param premium per year
 * @param currency ISO 4217 code; a policy not yet known takes the house currency when the source is silent
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
        @Nullable String channel) {}
