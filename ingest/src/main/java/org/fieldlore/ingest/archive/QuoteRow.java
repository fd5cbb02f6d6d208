package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quote as delivered, with its customer's external id and its agent's login. The premium is per year. */
public record QuoteRow(
        String quote,
        String customer,
        @Nullable String agent,
        String line,
        @Nullable String product,
        @Nullable BigDecimal premium,
        @Nullable String currency,
        LocalDate quotedOn,
        @Nullable LocalDate validUntil,
        @Nullable String status,
        @Nullable String reason)
        implements CanonicalRow {

    static QuoteRow of(Values values) {
        return new QuoteRow(
                values.required("quote"),
                values.required("customer"),
                values.text("agent"),
                values.required("line"),
                values.text("product"),
                values.amount("premium"),
                values.text("currency"),
                values.required("quotedOn", LocalDate.class),
                values.date("validUntil"),
                values.text("status"),
                values.text("reason"));
    }
}
