package org.fieldlore.ingest.pipeline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.customer.ClaimFacts;
import org.fieldlore.customer.ClaimStatus;
import org.fieldlore.customer.ComplaintFacts;
import org.fieldlore.customer.ComplaintStatus;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.Dissatisfaction;
import org.fieldlore.customer.Education;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.Filling;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.HouseholdFacts;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Level;
import org.fieldlore.customer.LifeEventFacts;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.MaritalStatus;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.QuoteFacts;
import org.fieldlore.customer.QuoteStatus;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Stage;
import org.fieldlore.customer.SurveyFacts;
import org.fieldlore.customer.Touchpoint;
import org.fieldlore.ingest.archive.ClaimRow;
import org.fieldlore.ingest.archive.ComplaintRow;
import org.fieldlore.ingest.archive.CustomerRow;
import org.fieldlore.ingest.archive.Finding;
import org.fieldlore.ingest.archive.HouseholdRow;
import org.fieldlore.ingest.archive.InteractionRow;
import org.fieldlore.ingest.archive.LifeEventRow;
import org.fieldlore.ingest.archive.PolicyRow;
import org.fieldlore.ingest.archive.QuoteRow;
import org.fieldlore.ingest.archive.SurveyAnswerRow;
import org.fieldlore.source.Severity;
import org.jspecify.annotations.Nullable;

/** Says in the words of the archive and of the report what a mapped row says. */
final class RowFacts {
    private RowFacts() {}

    static CustomerFacts customer(CustomerRow row, String login) {
        return new CustomerFacts(
                row.externalId(),
                code(CustomerKind.class, row.kind()),
                row.name(),
                code(Gender.class, row.gender()),
                row.birthDate(),
                row.idNumber(),
                row.phone(),
                row.email(),
                row.plate(),
                row.occupation(),
                row.employer(),
                row.income(),
                code(Education.class, row.education()),
                code(MaritalStatus.class, row.maritalStatus()),
                row.children(),
                row.region(),
                row.city(),
                row.address(),
                code(Stage.class, row.stage()),
                row.household(),
                row.agent() == null ? login : row.agent(),
                row.since(),
                row.satisfaction(),
                row.lifetimeValue(),
                row.note(),
                code(Level.class, row.ability()),
                code(Level.class, row.willingness()),
                filled(row),
                row.own());
    }

    private static Map<Fact, Filling> filled(CustomerRow row) {
        Map<Fact, Filling> filled = new EnumMap<>(Fact.class);
        row.filled().forEach((field, rule) -> {
            String name = field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            for (Fact fact : Fact.values()) if (fact.name().equals(name)) filled.put(fact, rule);
        });
        return filled;
    }

    static PolicyFacts policy(PolicyRow row) {
        return new PolicyFacts(
                row.externalId(),
                row.customer(),
                code(Line.class, row.line()),
                row.product(),
                row.coverage(),
                row.plate(),
                row.premium(),
                row.sumInsured(),
                row.currency(),
                row.startDate(),
                row.endDate(),
                code(PolicyStatus.class, row.status()),
                code(Renewal.class, row.renewal()),
                row.channel(),
                row.filled());
    }

    static ClaimFacts claim(ClaimRow row) {
        return new ClaimFacts(
                row.externalId(),
                row.policy(),
                row.occurredOn(),
                row.amount(),
                code(ClaimStatus.class, row.status()),
                row.cause());
    }

    static InteractionFacts interaction(InteractionRow row) {
        return new InteractionFacts(
                null,
                row.customer(),
                row.agent(),
                row.at(),
                Enum.valueOf(InteractionKind.class, row.kind()),
                row.text());
    }

    static HouseholdFacts household(HouseholdRow row) {
        return new HouseholdFacts(row.household(), row.householdName(), row.householdAddress());
    }

    static QuoteFacts quote(QuoteRow row) {
        return new QuoteFacts(
                row.quote(),
                row.customer(),
                row.agent(),
                Enum.valueOf(Line.class, row.line()),
                row.product(),
                row.premium(),
                row.currency(),
                row.quotedOn(),
                row.validUntil(),
                code(QuoteStatus.class, row.status()),
                code(DeclineReason.class, row.reason()));
    }

    static ComplaintFacts complaint(ComplaintRow row) {
        return new ComplaintFacts(
                row.complaint(),
                row.customer(),
                row.agent(),
                row.policy(),
                row.receivedOn(),
                Enum.valueOf(Touchpoint.class, row.touchpoint()),
                Enum.valueOf(Dissatisfaction.class, row.reason()),
                row.text(),
                code(ComplaintStatus.class, row.status()),
                row.resolvedOn());
    }

    static SurveyFacts survey(SurveyAnswerRow row) {
        return new SurveyFacts(
                row.answer(),
                row.customer(),
                row.agent(),
                row.answeredOn(),
                Enum.valueOf(Touchpoint.class, row.touchpoint()),
                row.nps(),
                row.score(),
                code(Dissatisfaction.class, row.reason()),
                row.text());
    }

    static LifeEventFacts lifeEvent(LifeEventRow row) {
        return new LifeEventFacts(
                row.event(),
                row.customer(),
                row.agent(),
                Enum.valueOf(LifeEventKind.class, row.lifeEvent()),
                row.happenedOn(),
                row.note());
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String code) {
        return code == null ? null : Enum.valueOf(codes, code);
    }

    static Severity severity(Finding found) {
        return Severity.valueOf(found.severity().name());
    }

    /** A value that is too long is another thing than a line that is. */
    static String code(Finding found) {
        return found.code() == Finding.Code.TOO_LONG
                ? "VALUE_TOO_LONG"
                : found.code().name();
    }

    static Map<String, String> of(Finding found) {
        Map<String, String> facts = new HashMap<>(found.facts());
        facts.put("entity", found.entity().name());
        facts.put("field", found.field());
        facts.put("value", Told.shown(found.original()));
        return facts;
    }
}
