package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Required;

/** What a customer said to one use of the own data. Stands until the customer says something else, and is kept after that. */
@Entity
@Table(name = "customer_consent")
public class Consent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private UsePurpose purpose;

    @Enumerated(EnumType.STRING)
    private Stand stand;

    @Enumerated(EnumType.STRING)
    private ConsentChannel channel;

    private String source;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private int standing = 1;

    protected Consent() {}

    Consent(CustomerId customer, Statement statement, AgentId by, Instant now) {
        LocalDate latest = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (statement.on().isAfter(latest)) throw new StatedInFuture(statement.on(), latest);
        this.customerId = customer.value();
        this.purpose = statement.purpose();
        this.stand = statement.stand();
        this.channel = statement.channel();
        this.source = Required.text("source", statement.source(), 200);
        this.statedOn = statement.on();
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    /**
     * What was said.
     *
     * @param source where it can be looked up, such as the number of a letter, at most 200 characters
     * @param on the day on which the customer said so
     */
    public record Statement(UsePurpose purpose, Stand stand, ConsentChannel channel, String source, LocalDate on) {}
}
