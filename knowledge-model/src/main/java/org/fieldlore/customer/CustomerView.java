package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one customer's page shows, masked for the one who looks.
 *
 * @param version to be handed back with a correction
 * @param facts one line for each fact, known or not, in the order of {@link Fact}
 * @param agent the account's agent; null when nobody has the account
 * @param household the others who live there, oldest first
 * @param policies in force first, then by end
 * @param claims newest first
 * @param interactions the newest 50, newest first
 * @param movements how ability and willingness were corrected, newest first
 */
public record CustomerView(
        CustomerId id,
        String externalId,
        String name,
        int version,
        Clearance clearance,
        boolean correctable,
        List<FactLine> facts,
        @Nullable AgentLine agent,
        Derived derived,
        List<Member> household,
        List<PolicyLine> policies,
        List<ClaimLine> claims,
        List<InteractionLine> interactions,
        List<Movement> movements) {

    /** The line of that fact. */
    public FactLine fact(Fact fact) {
        return facts.get(fact.ordinal());
    }

    /** The value of that fact as this viewer sees it; null when it is not known or hidden. */
    public @Nullable Object value(Fact fact) {
        return fact(fact).value();
    }

    /** Whether what a condition on that field looks at is hidden from the viewer. */
    public boolean hides(Field field) {
        @Nullable Fact told = field.tells();
        return told != null && (clearance == Clearance.NONE || fact(told).masked());
    }

    /**
     * One fact with its source.
     *
     * @param value a String, Integer, BigDecimal, LocalDate or one of the enums; null when not known or hidden
     * @param masked whether the viewer sees less than is known
     * @param filled the rule that filled it; null when it was stated
     */
    public record FactLine(
            Fact fact,
            @Nullable Object value,
            boolean masked,
            SourceLine source,
            @Nullable Filled filled) {
        /** A fact that was stated. */
        public FactLine(Fact fact, @Nullable Object value, boolean masked, SourceLine source) {
            this(fact, value, masked, source, null);
        }
    }

    /**
     * That a rule filled a gap which nobody filled since.
     *
     * @param run id of the import run
     */
    public record Filled(Filling rule, @Nullable Long run, Instant at) {}

    /**
     * Where something comes from: an agent's correction when there are names, else an import.
     *
     * @param run id of the import run
     * @param place file and line in it
     */
    public record SourceLine(
            @Nullable Long run,
            @Nullable String place,
            @Nullable String agentZh,
            @Nullable String agentEn,
            Instant at) {
        public boolean byHand() {
            return agentZh != null;
        }
    }

    /** A colleague's id, login and names. */
    public record AgentLine(AgentId id, String login, String zh, String en) {
        public String name(String lang) {
            return lang.startsWith("zh") ? zh : en;
        }
    }

    /**
     * What follows from the facts.
     *
     * @param age completed years
     * @param yearsWithUs completed years since the customer came
     * @param premium per year, of the policies in force in that currency
     * @param currency ISO 4217 code, that of the newest policy in force; null without any
     * @param lines what is insured at present
     * @param lastContact the newest interaction
     * @param daysToRenewal until the policy in force that ends first, negative when overdue
     */
    public record Derived(
            @Nullable Integer age,
            @Nullable Integer yearsWithUs,
            BigDecimal premium,
            @Nullable String currency,
            int policiesInForce,
            Set<Line> lines,
            int claims36Months,
            @Nullable Instant lastContact,
            @Nullable Integer daysToRenewal) {}

    /**
     * Someone of the same household.
     *
     * @param lines what this member has in force, as far as the viewer may see
     * @param open whether the viewer may open this customer's page; the name is masked if not
     */
    public record Member(
            CustomerId id,
            String name,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable Stage stage,
            int policies,
            Set<Line> lines,
            boolean open) {}

    /**
     * One policy.
     *
     * @param daysToRenewal until its end, negative when overdue; null when it is not in force or has no end
     * @param lossReason why the customer does not renew
     * @param filled names of what no source states, filled by a constant of the mapping
     */
    public record PolicyLine(
            PolicyId id,
            String externalId,
            Line line,
            @Nullable String product,
            @Nullable String coverage,
            @Nullable String plate,
            @Nullable BigDecimal premium,
            @Nullable BigDecimal sumInsured,
            String currency,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            PolicyStatus status,
            Renewal renewal,
            @Nullable String channel,
            @Nullable Integer daysToRenewal,
            @Nullable DeclineReason lossReason,
            Set<String> filled,
            SourceLine source) {
        public boolean inForce() {
            return status == PolicyStatus.IN_FORCE;
        }
    }

    /** One claim, with the number, line and currency of its policy. */
    public record ClaimLine(
            String externalId,
            String policy,
            Line line,
            LocalDate occurredOn,
            @Nullable BigDecimal amount,
            String currency,
            ClaimStatus status,
            @Nullable String cause,
            SourceLine source) {}

    /**
     * One contact.
     *
     * @param text null when it is hidden from the viewer
     */
    public record InteractionLine(
            long id,
            Instant at,
            InteractionKind kind,
            @Nullable String text,
            @Nullable String agentZh,
            @Nullable String agentEn,
            boolean byHand) {}

    /**
     * That a colleague put ability or willingness right.
     *
     * @param before null when nobody had stated it
     * @param after null when it is computed again
     */
    public record Movement(
            Fact fact, @Nullable Level before, @Nullable Level after, SourceLine source) {}
}
