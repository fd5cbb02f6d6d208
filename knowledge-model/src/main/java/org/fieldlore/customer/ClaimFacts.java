package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one claim. Null means that the source is silent; a claim not yet known needs its day.
 *
 * @param policy external id of the policy
 */
public record ClaimFacts(
        String externalId,
        String policy,
        @Nullable LocalDate occurredOn,
        @Nullable BigDecimal amount,
        @Nullable ClaimStatus status,
        @Nullable String cause) {}
