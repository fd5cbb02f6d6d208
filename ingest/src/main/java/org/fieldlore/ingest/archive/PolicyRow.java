package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as delivered, with its customer's external id. The premium is per year.
 *
 * @param filled the fields that were empty and filled by a constant of the mapping
 */
public record PolicyRow(
        String externalId,
        String customer,
        String line,
        @Nullable String product,
        @Nullable String coverage,
        @Nullable String plate,
        @Nullable BigDecimal premium,
        @Nullable BigDecimal sumInsured,
        @Nullable String currency,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String status,
        @Nullable String renewal,
        @Nullable String channel,
        Set<String> filled)
        implements CanonicalRow {

    public PolicyRow {
        filled = Set.copyOf(filled);
    }

    static PolicyRow of(Values values, Set<String> filled) {
        return new PolicyRow(
                values.required("externalId"),
                values.required("customer"),
                values.required("line"),
                values.text("product"),
                values.text("coverage"),
                values.text("plate"),
                values.amount("premium"),
                values.amount("sumInsured"),
                values.text("currency"),
                values.date("startDate"),
                values.date("endDate"),
                values.text("status"),
                values.text("renewal"),
                values.text("channel"),
                filled);
    }
}
