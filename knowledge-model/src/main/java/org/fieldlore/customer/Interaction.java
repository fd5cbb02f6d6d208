package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** One contact with a customer, or an event in the customer's life. Noted by an agent or imported; never rewritten by hand. */
@Entity
@Table(name = "interaction")
public class Interaction {
    static final int MAX_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "interaction")
    @TableGenerator(
            name = "interaction",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "interaction",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "agent_id")
    private @Nullable Long agentId;

    @Column(name = "happened_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private InteractionKind kind;

    @Column(name = "body")
    private String text;

    @Embedded
    private Origin origin;

    protected Interaction() {}

    /** Noted by an agent, now; the slip is the form that was filled in. */
    Interaction(CustomerId customer, AgentId agent, InteractionKind kind, String text, String slip, Instant now) {
        this.externalId = slip;
        this.customerId = customer.value();
        this.agentId = agent.value();
        this.kind = kind;
        this.text = Required.text("text", text, MAX_TEXT);
        this.at = now;
        this.origin = Origin.byHand(agent, now);
    }

    /** Imported. */
    Interaction(InteractionFacts facts, long customerId, @Nullable Long agentId, Origin origin) {
        this.externalId = facts.key();
        this.customerId = customerId;
        this.agentId = agentId;
        this.at = facts.at().truncatedTo(ChronoUnit.MICROS);
        this.kind = facts.kind();
        this.text = facts.text();
        this.origin = origin;
    }

    long id() {
        return id;
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    /** Whether that agent noted it by hand. */
    boolean isBy(AgentId agent) {
        return agent.equals(origin.by());
    }

    String externalId() {
        return Objects.requireNonNullElse(externalId, "");
    }

    /** Takes over what a source says (checked already); false when it said nothing new. */
    boolean take(InteractionFacts facts, long customer, @Nullable Long agent, Origin newOrigin) {
        Instant moment = facts.at().truncatedTo(ChronoUnit.MICROS);
        boolean same = customerId == customer
                && Objects.equals(agentId, agent)
                && at.equals(moment)
                && kind == facts.kind()
                && text.equals(facts.text());
        if (same) return false;
        customerId = customer;
        agentId = agent;
        at = moment;
        kind = facts.kind();
        text = facts.text();
        origin = newOrigin;
        return true;
    }
}
