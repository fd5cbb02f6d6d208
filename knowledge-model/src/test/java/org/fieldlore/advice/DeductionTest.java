package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeductionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private final List<String> slugs = new ArrayList<>();
    private final Function<String, @Nullable ConceptId> vocabulary = slug -> {
        if (!slugs.contains(slug)) slugs.add(slug);
        return new ConceptId(slugs.indexOf(slug) + 1);
    };

    @Test
    void a_policy_that_ends_within_30_days_calls_for_renewal_know_how() {
        List<Clue> clues = clues(person(38, "MARRIED", 1, List.of(cover("HEALTH", 18))));

        assertThat(on("stage/renewal", clues).reason()).isEqualTo(Reason.of(ReasonCode.RENEWAL_IN_DAYS, 18, "HEALTH"));
    }

    @Test
    void a_nearer_renewal_weighs_more_and_a_far_or_past_one_nothing() {
        double near = on("stage/renewal", clues(person(38, "MARRIED", 0, List.of(cover("HEALTH", 2)))))
                .weight();
        double later = on("stage/renewal", clues(person(38, "MARRIED", 0, List.of(cover("HEALTH", 28)))))
                .weight();

        assertThat(near).isGreaterThan(later);
        assertThat(codes(clues(person(38, "MARRIED", 0, List.of(cover("HEALTH", 31), cover("LIFE", -1))))))
                .doesNotContain(ReasonCode.RENEWAL_IN_DAYS);
    }

    @Test
    void a_parent_without_life_cover_lacks_it() {
        List<Clue> clues = clues(person(38, "MARRIED", 1, List.of(cover("HEALTH", 200))));

        assertThat(on("product/life", clues).reason()).isEqualTo(Reason.of(ReasonCode.LACKS_LINE, "LIFE"));
        assertThat(on("product/critical-illness", clues).reason())
                .isEqualTo(Reason.of(ReasonCode.LACKS_LINE, "CRITICAL_ILLNESS"));
    }

    @Test
    void motor_alone_is_a_situation_of_its_own() {
        assertThat(on("situation/motor-only", clues(person(45, "MARRIED", 0, List.of(cover("MOTOR", 90)))))
                        .reason()
                        .code())
                .isEqualTo(ReasonCode.HOLDS_ONLY);
    }

    @Test
    void a_company_is_not_asked_for_age_or_children() {
        Facts company = new Facts(
                false,
                TODAY.minusYears(40),
                null,
                2,
                "CLIENT",
                null,
                List.of(cover("MOTOR", 90)),
                List.of(),
                null,
                List.of());

        assertThat(codes(clues(company)))
                .contains(ReasonCode.LACKS_LINE)
                .doesNotContain(ReasonCode.AGE, ReasonCode.CHILDREN);
    }

    @Test
    void a_concept_that_the_vocabulary_lacks_gives_no_clue() {
        assertThat(Deduction.clues(
                        person(38, "MARRIED", 1, List.of(cover("HEALTH", 18))), Set.of(), slug -> null, CLOCK))
                .isEmpty();
    }

    @Test
    void an_unknown_birth_date_gives_no_age() {
        Facts facts = new Facts(true, null, "MARRIED", 0, "CLIENT", null, List.of(), List.of(), null, List.of());

        assertThat(codes(clues(facts))).doesNotContain(ReasonCode.AGE, ReasonCode.LACKS_LINE);
    }

    @Test
    void long_silence_and_low_satisfaction_are_told() {
        Facts facts = new Facts(
                true,
                TODAY.minusYears(45),
                "MARRIED",
                0,
                "CLIENT",
                3,
                List.of(cover("HEALTH", 90)),
                List.of(new Facts.Loss(TODAY.minusDays(20), "HEALTH")),
                Instant.parse("2025-06-30T08:00:00Z"),
                List.of());

        assertThat(codes(clues(facts)))
                .contains(ReasonCode.SILENT_FOR_DAYS, ReasonCode.DISSATISFIED, ReasonCode.RECENT_CLAIM);
    }

    @Test
    void who_objects_to_offers_is_told_of_no_gap_and_who_objects_to_referrals_is_not_asked_for_one() {
        Facts loyal = new Facts(
                true,
                TODAY.minusYears(38),
                "MARRIED",
                1,
                "LOYAL",
                null,
                List.of(cover("MOTOR", 18)),
                List.of(),
                null,
                List.of());

        List<Clue> all = clues(loyal);
        List<Clue> served = Deduction.clues(loyal, Set.of(UsePurpose.MARKETING), vocabulary, CLOCK);
        List<Clue> kept = Deduction.clues(loyal, Set.of(UsePurpose.REFERRAL), vocabulary, CLOCK);

        assertThat(codes(all)).contains(ReasonCode.LACKS_LINE, ReasonCode.HOLDS_ONLY, ReasonCode.STAGE);
        assertThat(codes(served))
                .contains(ReasonCode.RENEWAL_IN_DAYS, ReasonCode.HOLDS_LINE)
                .doesNotContain(ReasonCode.LACKS_LINE, ReasonCode.HOLDS_ONLY);
        assertThat(codes(kept)).contains(ReasonCode.LACKS_LINE).doesNotContain(ReasonCode.STAGE);
    }

    private List<Clue> clues(Facts facts) {
        return Deduction.clues(facts, Set.of(), vocabulary, CLOCK);
    }

    private Clue on(String slug, List<Clue> clues) {
        ConceptId concept = vocabulary.apply(slug);
        return clues.stream()
                .filter(clue -> concept != null && concept.equals(clue.concept()))
                .max(java.util.Comparator.comparingDouble(Clue::weight))
                .orElseThrow();
    }

    private static List<ReasonCode> codes(List<Clue> clues) {
        return clues.stream().map(clue -> clue.reason().code()).toList();
    }

    private static Facts person(int age, String status, int children, List<Facts.Cover> covers) {
        return new Facts(
                true, TODAY.minusYears(age), status, children, "CLIENT", null, covers, List.of(), null, List.of());
    }

    private static Facts.Cover cover(String line, int endsInDays) {
        return new Facts.Cover(line, null, TODAY.plusDays(endsInDays), false);
    }
}
