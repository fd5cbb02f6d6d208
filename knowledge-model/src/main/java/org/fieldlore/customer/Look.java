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
import java.util.Collection;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Required;

/** That somebody saw what is hidden from their role: whose, what for, and when. Never changed. */
@Entity
@Table(name = "customer_look")
public class Look {
    static final int WORDS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private LookPurpose purpose;

    private String words;
    private String facts;

    @Column(name = "looked_at")
    private Instant at;

    protected Look() {}

    Look(CustomerId customer, AgentId by, LookPurpose purpose, String words, Collection<Fact> facts, Instant at) {
        this.customerId = customer.value();
        this.agentId = by.value();
        this.purpose = purpose;
        boolean optional = purpose != LookPurpose.OTHER && words.isBlank();
        this.words = optional ? "" : Required.text("purpose", words, WORDS);
        this.facts = facts.stream().map(Fact::name).collect(Collectors.joining(","));
        this.at = at;
    }
}
