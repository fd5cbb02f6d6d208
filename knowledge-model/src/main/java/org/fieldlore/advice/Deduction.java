package org.fieldlore.advice;

import static org.fieldlore.advice.ReasonCode.*;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Turns the facts of the archive into clues: what follows from lines held and lacking, renewals, age, family, claims and
 * silence. Weights are the trade's judgement, kept together here so that they can be read and argued about. A concept that
 * the vocabulary lacks gives no clue.
 */
final class Deduction {
    private static final int RENEWAL_DAYS = 30;
    private static final int CLAIM_DAYS = 180;
    private static final int SILENT_DAYS = 180;
    private static final double HELD = 0.3;
    private static final int PARENT_OF_SMALL_CHILDREN = 46;

    /** Every concept that a clue can be about, by scheme and slug; a policy line stands for the product of its name. */
    static final Set<String> NAMED = Set.of(
            "life-event/retirement",
            "life-event/turning-30",
            "life-event/turning-50",
            "need/business-continuity",
            "need/child-education",
            "need/elderly-care",
            "need/employee-protection",
            "need/illness-cash",
            "need/income-protection",
            "need/medical-costs",
            "need/retirement-income",
            "need/third-party-liability",
            "objection/company-distrust",
            "product/accident",
            "product/critical-illness",
            "product/health",
            "product/liability",
            "product/life",
            "product/motor",
            "product/pension",
            "product/property",
            "product/senior-accident",
            "situation/business-owner",
            "situation/motor-only",
            "situation/over-fifty",
            "situation/silent",
            "situation/single",
            "situation/single-parent",
            "situation/young-family",
            "stage/claim",
            "stage/first-contact",
            "stage/needs-analysis",
            "stage/referral",
            "stage/renewal");

    private final Function<String, @Nullable ConceptId> concepts;
    private final Set<UsePurpose> refused;
    private final LocalDate today;
    private final List<Clue> clues = new ArrayList<>();

    /** @param concepts finds a concept by scheme and slug, such as "stage/renewal" */
    private Deduction(Set<UsePurpose> refused, Function<String, @Nullable ConceptId> concepts, LocalDate today) {
        this.refused = refused;
        this.concepts = concepts;
        this.today = today;
    }

    /** @param refused the uses of the own data that the customer objects to */
    static List<Clue> clues(
            Facts facts, Set<UsePurpose> refused, Function<String, @Nullable ConceptId> concepts, Clock clock) {
        Deduction deduction = new Deduction(
                refused, concepts, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        deduction.renewals(facts);
        deduction.covers(facts);
        if (facts.individual()) deduction.person(facts);
        else deduction.company(facts);
        deduction.relation(facts);
        return deduction.clues;
    }

    private void renewals(Facts facts) {
        for (Facts.Cover cover : facts.covers()) {
            if (cover.endDate() == null) continue;
            long days = ChronoUnit.DAYS.between(today, cover.endDate());
            if (days < 0 || days > RENEWAL_DAYS) continue;
            double urgency = (cover.renewing() ? 0.2 : 0.4) + 0.3 * (RENEWAL_DAYS - days) / RENEWAL_DAYS;
            Reason reason = Reason.of(RENEWAL_IN_DAYS, (int) days, cover.line());
            clue("stage/renewal", urgency, reason);
            clue(product(cover.line()), 0.25, reason);
        }
    }

    private void covers(Facts facts) {
        List<String> lines =
                facts.covers().stream().map(Facts.Cover::line).distinct().toList();
        for (String line : lines) clue(product(line), 0.1, Reason.of(HOLDS_LINE, line));
        facts.covers().stream()
                .map(Facts.Cover::product)
                .filter(product -> product != null && !product.isBlank())
                .distinct()
                .forEach(product -> clues.add(Clue.holds(Objects.requireNonNull(product), HELD)));
        boolean offered = !refused.contains(UsePurpose.MARKETING);
        if (offered && lines.equals(List.of("MOTOR")))
            clue("situation/motor-only", 0.4, Reason.of(HOLDS_ONLY, "MOTOR"));
    }

    private void person(Facts facts) {
        LocalDate birthDate = facts.birthDate();
        Integer known = birthDate == null ? null : Integer.valueOf((int) ChronoUnit.YEARS.between(birthDate, today));
        family(facts, known == null || known < PARENT_OF_SMALL_CHILDREN);
        if (known == null) return;
        int age = known;
        age(age);
        if (facts.children() > 0 && age < 55) lacks(facts, "LIFE", 0.35, "need/income-protection");
        if (age >= 25 && age <= 55) lacks(facts, "CRITICAL_ILLNESS", 0.3, "need/illness-cash");
        if (age < 65) lacks(facts, "HEALTH", 0.25, "need/medical-costs");
        if (age >= 40 && age < 65) lacks(facts, "PENSION", 0.2, "need/retirement-income");
        if (age >= 60) lacks(facts, "ACCIDENT", 0.2, "product/senior-accident");
    }

    private void family(Facts facts, boolean young) {
        if (facts.children() > 0 && young) {
            Reason children = Reason.of(CHILDREN, facts.children());
            clue("situation/young-family", 0.25, children);
            clue("need/child-education", 0.2, children);
        }
        String status = facts.maritalStatus();
        if (status == null) return;
        boolean alone = status.equals("DIVORCED") || status.equals("WIDOWED") || status.equals("SINGLE");
        if (alone && facts.children() > 0) clue("situation/single-parent", 0.35, Reason.of(MARITAL_STATUS, status));
        if (status.equals("SINGLE") && facts.children() == 0)
            clue("situation/single", 0.15, Reason.of(MARITAL_STATUS, status));
    }

    private void age(int age) {
        Reason reason = Reason.of(AGE, age);
        if (age == 29 || age == 30) clue("life-event/turning-30", 0.25, reason);
        if (age == 49 || age == 50) clue("life-event/turning-50", 0.25, reason);
        if (age >= 50) clue("situation/over-fifty", 0.25, reason);
        if (age >= 55 && age <= 65) clue("life-event/retirement", 0.2, reason);
        if (age >= 65) clue("need/elderly-care", 0.2, reason);
    }

    private void company(Facts facts) {
        clue("situation/business-owner", 0.15, Reason.of(STAGE, facts.stage() == null ? "CLIENT" : facts.stage()));
        lacks(facts, "LIABILITY", 0.3, "need/third-party-liability");
        lacks(facts, "PROPERTY", 0.25, "need/business-continuity");
        lacks(facts, "ACCIDENT", 0.2, "need/employee-protection");
    }

    private void relation(Facts facts) {
        String stage = facts.stage() == null ? "" : facts.stage();
        Reason reason = Reason.of(STAGE, stage);
        switch (stage) {
            case "POTENTIAL", "TARGET" -> clue("stage/first-contact", 0.25, reason);
            case "PROSPECT" -> clue("stage/needs-analysis", 0.25, reason);
            case "LOYAL" -> {
                if (!refused.contains(UsePurpose.REFERRAL)) clue("stage/referral", 0.2, reason);
            }
            default -> {
                // a client's own situation says more than that they are one
            }
        }
        for (Facts.Loss loss : facts.losses()) {
            long days = ChronoUnit.DAYS.between(loss.occurredOn(), today);
            if (days >= 0 && days <= CLAIM_DAYS)
                clue(
                        "stage/claim",
                        0.4 * (CLAIM_DAYS - days) / CLAIM_DAYS,
                        Reason.of(RECENT_CLAIM, loss.occurredOn(), loss.line()));
        }
        silence(facts);
        if (facts.satisfaction() != null && facts.satisfaction() <= 4)
            clue("objection/company-distrust", 0.3, Reason.of(DISSATISFIED, facts.satisfaction()));
    }

    private void silence(Facts facts) {
        if (facts.lastContact() == null || facts.covers().isEmpty()) return;
        long days = Duration.between(
                        facts.lastContact(), today.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toDays();
        if (days >= SILENT_DAYS) clue("situation/silent", 0.3, Reason.of(SILENT_FOR_DAYS, (int) days));
    }

    private void lacks(Facts facts, String line, double weight, String need) {
        if (facts.holds(line) || refused.contains(UsePurpose.MARKETING)) return;
        Reason reason = Reason.of(LACKS_LINE, line);
        clue(product(line), weight, reason);
        clue(need, weight * 0.8, reason);
    }

    private static String product(String line) {
        return "product/" + line.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void clue(String slug, double weight, Reason reason) {
        ConceptId concept = concepts.apply(slug);
        if (concept != null) clues.add(Clue.about(concept, weight, reason));
    }
}
