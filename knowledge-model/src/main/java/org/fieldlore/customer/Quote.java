package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price that was offered to a customer. Open until accepted, declined for a reason, or lapsed. */
@Entity
@Table(name = "quote")
public class Quote extends CustomerRecord<QuoteFacts> {
    @Enumerated(EnumType.STRING)
    private Line line;

    private @Nullable String product;
    private @Nullable BigDecimal premium;
    private String currency;

    @Column(name = "quoted_on")
    private LocalDate quotedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason reason;

    protected Quote() {}

    Quote(QuoteFacts facts, long customer, String houseCurrency, Origin origin) {
        super(facts.key(), customer, origin);
        this.line = facts.line();
        this.currency = houseCurrency;
        this.quotedOn = facts.quotedOn();
        this.status = QuoteStatus.OPEN;
    }

    @Override
    void put(QuoteFacts facts, RecordFacts.Whose whose) {
        line = facts.line();
        if (facts.product() != null) product = facts.product();
        if (facts.premium() != null) premium = facts.premium();
        if (facts.currency() != null) currency = facts.currency();
        quotedOn = facts.quotedOn();
        if (facts.validUntil() != null) validUntil = facts.validUntil();
        if (facts.status() != null) status = facts.status();
        if (facts.reason() != null) reason = facts.reason();
    }

    @Override
    List<@Nullable Object> contents() {
        return Arrays.asList(line, product, premium, currency, quotedOn, validUntil, status, reason);
    }
}
