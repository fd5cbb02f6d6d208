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
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /** Names of what no source states, filled by a constant of a mapping. */
    private @Nullable String filled;

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
        // So that what stands until the source says it gives way to the mapping's constant.
        this.filled = joined(facts.filled());
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
        Gaps gaps = new Gaps(facts.filled(), filled());
        @Nullable LocalDate end = endDate;
        customerId = holder;
        line = or(gaps.take("line", facts.line(), line), line);
        product = orNull(gaps.take("product", facts.product(), product), product);
        coverage = orNull(gaps.take("coverage", facts.coverage(), coverage), coverage);
        plate = orNull(gaps.take("plate", facts.plate(), plate), plate);
        premium = orNull(gaps.take("premium", facts.premium(), premium), premium);
        sumInsured = orNull(gaps.take("sumInsured", facts.sumInsured(), sumInsured), sumInsured);
        currency = or(gaps.take("currency", facts.currency(), currency), currency);
        startDate = orNull(gaps.take("startDate", facts.startDate(), startDate), startDate);
        endDate = orNull(gaps.take("endDate", facts.endDate(), endDate), endDate);
        status = or(gaps.take("status", facts.status(), status), status);
        channel = orNull(gaps.take("channel", facts.channel(), channel), channel);
        boolean newTerm = !Objects.equals(end, endDate);
        if (newTerm) {
            renewalBy = null;
            lossReason = null;
            renewal = Renewal.NONE;
        }
        if (renewalBy == null)
            renewal = or(gaps.take("renewal", facts.renewal(), renewal == Renewal.NONE ? null : renewal), renewal);
        filled = joined(gaps.filled);
        boolean changed = !before.equals(contents());
        if (changed) origin = newOrigin;
        return changed;
    }

    /** Notes what the customer means to do; a reason counts only for not renewing. */
    void renewal(Renewal meant, @Nullable DeclineReason reason, AgentId by) {
        this.renewal = meant;
        this.renewalBy = by.value();
        this.lossReason = meant == Renewal.NOT_RENEWING ? reason : null;
        Set<String> gaps = new HashSet<>(filled());
        gaps.remove("renewal");
        this.filled = joined(gaps);
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
                channel,
                filled());
    }

    private Set<String> filled() {
        return filled == null ? Set.of() : Set.of(filled.split(","));
    }

    private static @Nullable String joined(Set<String> names) {
        return names.isEmpty() ? null : String.join(",", new TreeSet<>(names));
    }

    /** What a rule filled gives way to what is stated, and never takes its place. */
    private static final class Gaps {
        private final Set<String> byRule;
        private final Set<String> filled;

        Gaps(Set<String> byRule, Set<String> filled) {
            this.byRule = byRule;
            this.filled = new HashSet<>(filled);
        }

        /** What is taken over of what is said; null when nothing is. */
        <T> @Nullable T take(String name, @Nullable T said, @Nullable T known) {
            if (said == null) return null;
            if (!byRule.contains(name)) {
                filled.remove(name);
                return said;
            }
            if (known != null && !filled.contains(name)) return null;
            filled.add(name);
            return said;
        }
    }

    private static <T> T or(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    private static <T> @Nullable T orNull(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
