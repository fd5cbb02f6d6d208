package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one quote.
 *
 * @param premium per year
 * @param currency null for the house currency
 * @param reason why it was declined
 */
public record QuoteFacts(
        String externalId,
        String customer,
        @Nullable String agent,
        Line line,
        @Nullable String product,
        @Nullable BigDecimal premium,
        @Nullable String currency,
        LocalDate quotedOn,
        @Nullable LocalDate validUntil,
        @Nullable QuoteStatus status,
        @Nullable DeclineReason reason)
        implements RecordFacts {
    @Override
    public String key() {
        return externalId;
    }

    @Override
    public QuoteFacts checked() {
        return new QuoteFacts(
                Required.text("quote", externalId, Checks.KEY),
                Required.text("customer", customer, Checks.KEY),
                agent,
                Objects.requireNonNull(line, "line"),
                Checks.text("product", product, 200),
                Checks.money("premium", premium),
                Checks.currency(currency),
                Checks.day("quotedOn", quotedOn, validUntil),
                Checks.date("validUntil", validUntil),
                status,
                reason);
    }
}
