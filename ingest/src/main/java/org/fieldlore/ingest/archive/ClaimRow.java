package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A claim as delivered, with its policy's external id. */
public record ClaimRow(
        String externalId,
        String policy,
        LocalDate occurredOn,
        @Nullable BigDecimal amount,
        @Nullable String status,
        @Nullable String cause)
        implements CanonicalRow {

    static ClaimRow of(Values values) {
        return new ClaimRow(
                values.required("externalId"),
                values.required("policy"),
                values.required("occurredOn", LocalDate.class),
                values.amount("amount"),
                values.text("status"),
                values.text("cause"));
    }
}
