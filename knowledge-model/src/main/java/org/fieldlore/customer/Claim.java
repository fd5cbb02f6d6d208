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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loss that a customer reported under a policy. Born from an import on the day it occurred, renewed until settled. */
@Entity
@Table(name = "claim")
public class Claim {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "claim")
    @TableGenerator(
            name = "claim",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "claim",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "policy_id")
    private long policyId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private @Nullable BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    private @Nullable String cause;

    @Embedded
    private Origin origin;

    protected Claim() {}

    Claim(ClaimFacts facts, long policyId, long customerId, LocalDate occurredOn, Origin origin) {
        this.externalId = facts.externalId();
        this.policyId = policyId;
        this.customerId = customerId;
        this.occurredOn = occurredOn;
        this.status = ClaimStatus.OPEN;
        this.origin = origin;
        take(facts, policyId, customerId, origin);
    }

    String externalId() {
        return externalId;
    }

    /** Takes over what a source says (checked already); false when it said nothing new. */
    boolean take(ClaimFacts facts, long policy, long customer, Origin newOrigin) {
        Object before = contents();
        policyId = policy;
        customerId = customer;
        if (facts.occurredOn() != null) occurredOn = facts.occurredOn();
        if (facts.amount() != null) amount = facts.amount();
        if (facts.status() != null) status = facts.status();
        if (facts.cause() != null) cause = facts.cause();
        boolean changed = !before.equals(contents());
        if (changed) origin = newOrigin;
        return changed;
    }

    private Object contents() {
        return new ClaimFacts(externalId, policyId + "/" + customerId, occurredOn, amount, status, cause);
    }
}
