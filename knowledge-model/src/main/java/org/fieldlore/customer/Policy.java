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
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * A contract that a customer holds or held. Born from an import; later imports renew it. What the customer means to do at its
 * end is noted by the agent and then stands against imports until the next term begins.
 */
@Entity
@Table(name = "policy")
public class Policy {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "policy")
    @TableGenerator(
            name = "policy",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "policy",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private Line line;

    private @Nullable String product;
    private @Nullable String coverage;
    private @Nullable String plate;
    private @Nullable BigDecimal premium;

    @Column(name = "sum_insured")
    private @Nullable BigDecimal sumInsured;

    private String currency;

    @Column(name = "start_date")
    private @Nullable LocalDate startDate;

    @Column(name = "end_date")
    private @Nullable LocalDate endDate;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    @Enumerated(EnumType.STRING)
    private Renewal renewal;

    @Column(name = "renewal_by")
    private @Nullable Long renewalBy;

    @Column(name = "loss_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason lossReason;

    private @Nullable String channel;

    @Embedded
    private Origin origin;

    protected Policy() {}

    /** Is in the house currency unless the source names another. */
    Policy(PolicyFacts facts, long customerId, String houseCurrency, Origin origin) {
        this.externalId = facts.externalId();
        this.customerId = customerId;
        this.line = facts.line() == null ? Line.OTHER : facts.line();
        this.currency = houseCurrency;
        this.status = PolicyStatus.IN_FORCE;
        this.renewal = Renewal.NONE;
        this.origin = origin;
        take(facts, customerId, origin);
    }

    public PolicyId id() {
        return new PolicyId(id);
    }

    String externalId() {
        return externalId;
    }

    long customer() {
        return customerId;
    }

    Renewal renewal() {
        return renewal;
    }

    /** Takes over what a source says (checked already); false when it said nothing new. */
    boolean take(PolicyFacts facts, long holder, Origin newOrigin) {
        Object before = contents();
        boolean newTerm = facts.endDate() != null && !facts.endDate().equals(endDate);
        customerId = holder;
        line = or(facts.line(), line);
        product = orNull(facts.product(), product);
        coverage = orNull(facts.coverage(), coverage);
        plate = orNull(facts.plate(), plate);
        premium = orNull(facts.premium(), premium);
        sumInsured = orNull(facts.sumInsured(), sumInsured);
        currency = or(facts.currency(), currency);
        startDate = orNull(facts.startDate(), startDate);
        endDate = orNull(facts.endDate(), endDate);
        status = or(facts.status(), status);
        channel = orNull(facts.channel(), channel);
        if (newTerm) {
            renewalBy = null;
            lossReason = null;
        }
        if (renewalBy == null) renewal = or(facts.renewal(), newTerm ? Renewal.NONE : renewal);
        boolean changed = !before.equals(contents());
        if (changed) origin = newOrigin;
        return changed;
    }

    /** Notes what the customer means to do; a reason counts only for not renewing. */
    void renewal(Renewal meant, @Nullable DeclineReason reason, AgentId by) {
        this.renewal = meant;
        this.renewalBy = by.value();
        this.lossReason = meant == Renewal.NOT_RENEWING ? reason : null;
    }

    private Object contents() {
        return new PolicyFacts(
                externalId,
                Long.toString(customerId),
                line,
                product,
                coverage,
                plate,
                premium,
                sumInsured,
                currency,
                startDate,
                endDate,
                status,
                renewal,
                channel);
    }

    private static <T> T or(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    private static <T> @Nullable T orNull(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
