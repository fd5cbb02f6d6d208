package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final ConceptId RENEWAL = new ConceptId(1);
    private static final ConceptId PRICE = new ConceptId(2);
    private static final ConceptId LIFE = new ConceptId(3);
    private static final ConceptId TERM_LIFE = new ConceptId(4);
    private static final SegmentId FAMILIES = new SegmentId(9);

    private final Ranking ranking = new Ranking(
            (clue, tagged) -> clue.equals(tagged)
                    ? Affinity.SAME
                    : clue.equals(LIFE) && tagged.equals(TERM_LIFE) ? Affinity.NARROWER : Affinity.NONE,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Scale.SHIPPED);

    @Test
    void an_item_that_answers_more_of_the_situation_comes_first() {
        List<Ranking.Ranked> best = ranking.best(
                List.of(clue(RENEWAL, 0.5), clue(PRICE, 0.4)),
                List.of(item(1, Set.of(PRICE)), item(2, Set.of(PRICE, RENEWAL))),
                "zh",
                3);

        assertThat(ids(best)).containsExactly(2L, 1L);
        assertThat(best.get(0).score().fit()).isCloseTo(1 - 0.5 * 0.6, within(1e-9));
    }

    @Test
    void an_item_without_a_reason_is_never_shown() {
        assertThat(ranking.best(List.of(clue(RENEWAL, 0.5)), List.of(item(1, Set.of(PRICE))), "zh", 3))
                .isEmpty();
    }

    @Test
    void two_cards_are_never_led_by_the_same_concept() {
        List<Ranking.Ranked> best = ranking.best(
                List.of(clue(RENEWAL, 0.6), clue(PRICE, 0.3)),
                List.of(item(1, Set.of(RENEWAL)), item(2, Set.of(RENEWAL)), item(3, Set.of(PRICE))),
                "zh",
                3);

        assertThat(ids(best)).containsExactly(1L, 3L);
    }

    @Test
    void a_narrower_tag_answers_a_broad_clue_a_little_less() {
        Score score = ranking.score(List.of(clue(LIFE, 0.5)), item(1, Set.of(TERM_LIFE)), "zh");

        assertThat(score.fit()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void a_segment_shared_with_the_customer_counts() {
        Candidate tagged = new Candidate(
                new KnowledgeId(1),
                Kind.FAQ,
                "zh",
                Set.of(),
                Set.of(FAMILIES),
                Set.of(),
                0,
                Confidence.VALIDATED,
                0,
                0,
                NOW);

        assertThat(ranking.score(
                                List.of(Clue.in(new Clue.Membership(FAMILIES, "年轻家庭", "Young families"), 0.3)),
                                tagged,
                                "zh")
                        .fit())
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void trust_grows_with_help_and_falls_with_age_and_doubt() {
        double plain = trust(Confidence.VALIDATED, 0, 0, NOW);

        assertThat(trust(Confidence.VALIDATED, 8, 0, NOW)).isGreaterThan(plain);
        assertThat(trust(Confidence.NOT_VALIDATED, 0, 0, NOW)).isLessThan(plain);
        assertThat(trust(Confidence.VALIDATED, 0, 1, NOW)).isLessThan(plain);
        assertThat(trust(Confidence.VALIDATED, 0, 0, NOW.minus(400, ChronoUnit.DAYS)))
                .isLessThan(plain);
    }

    @Test
    void an_item_in_another_language_needs_to_fit_better() {
        List<Clue> clues = List.of(clue(RENEWAL, 0.5));

        assertThat(ranking.score(clues, item(1, Set.of(RENEWAL)), "en").fit())
                .isLessThan(ranking.score(clues, item(1, Set.of(RENEWAL)), "zh").fit());
    }

    @Test
    void the_stored_parts_name_codes_and_ids_only() {
        Reason personal = Reason.of(ReasonCode.NOTE_MENTIONS, "涨价", java.time.LocalDate.of(2026, 6, 1));
        Score score = ranking.score(List.of(Clue.about(PRICE, 0.5, personal)), item(1, Set.of(PRICE)), "zh");

        assertThat(score.toJson()).contains("NOTE_MENTIONS", "\"concept\":2").doesNotContain("涨价", "2026");
    }

    @Test
    void what_was_learnt_puts_cards_in_another_order_but_calls_for_none_that_does_not_fit() {
        // Agents prefer whatever the formula has least of.
        LearnedFit learnt = new LearnedFit(0, 1, List.of(new LearnedFit.Weight(Parts.FIT, -1, 1)));
        Ranking other = new Ranking(
                (clue, tagged) -> clue.equals(tagged) ? Affinity.SAME : Affinity.NONE,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Scale.SHIPPED,
                learnt);
        List<Clue> clues = List.of(clue(RENEWAL, 0.5), clue(PRICE, 0.2), clue(LIFE, 0.1));
        List<Candidate> items = List.of(item(1, Set.of(RENEWAL)), item(2, Set.of(PRICE)), item(3, Set.of(LIFE)));

        List<Ranking.Ranked> best = other.best(clues, items, "zh", 3);

        assertThat(ids(ranking.best(clues, items, "zh", 3))).containsExactly(1L, 2L);
        assertThat(ids(best)).containsExactly(2L, 1L);
        assertThat(best.get(0).score().fit()).isCloseTo(0.8, within(1e-9));
        assertThat(best.get(0).score().formula()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void the_stored_parts_tell_what_placed_the_card_and_teach_what_it_was_placed_by() {
        Score formula = ranking.score(List.of(clue(PRICE, 0.5)), item(1, Set.of(PRICE)), "zh");
        LearnedFit learnt = new LearnedFit(0, 1, List.of());

        assertThat(formula.toJson()).doesNotContain("learned");
        assertThat(formula.placedBy(learnt).toJson()).contains("\"learned\":0.5");
        Parts read = Parts.read(formula.placedBy(learnt).toJson()).orElseThrow();
        assertThat(read.formula()).isCloseTo(formula.fit(), within(1e-3));
        assertThat(read.trust()).isCloseTo(formula.trust(), within(1e-3));
        assertThat(read.traits()).containsEntry("AGE", 0.5).containsEntry(Parts.LANGUAGE, 1.0);
    }

    @Property
    void every_part_stays_within_0_and_1(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> weights,
            @ForAll @IntRange(max = 5_000) int helped,
            @ForAll @IntRange(max = 50) int doubted,
            @ForAll @IntRange(max = 40_000) int days) {
        List<Clue> clues = weights.stream().map(weight -> clue(RENEWAL, weight)).toList();
        Score score = ranking.score(
                clues,
                new Candidate(
                        new KnowledgeId(1),
                        Kind.FAQ,
                        "zh",
                        Set.of(RENEWAL),
                        Set.of(),
                        Set.of(),
                        1,
                        Confidence.VALIDATED,
                        helped,
                        doubted,
                        NOW.minus(days, ChronoUnit.DAYS)),
                "zh");

        assertThat(score.fit()).isBetween(0.0, 1.0);
        assertThat(score.trust()).isBetween(0.0, 1.0);
    }

    private double trust(Confidence confidence, int helped, int doubted, Instant verifiedAt) {
        Candidate item = new Candidate(
                new KnowledgeId(1),
                Kind.FAQ,
                "zh",
                Set.of(RENEWAL),
                Set.of(),
                Set.of(),
                0,
                confidence,
                helped,
                doubted,
                verifiedAt);
        return ranking.score(List.of(clue(RENEWAL, 0.5)), item, "zh").trust();
    }

    private static Clue clue(ConceptId concept, double weight) {
        return Clue.about(concept, weight, Reason.of(ReasonCode.AGE, (int) concept.value()));
    }

    private static Candidate item(long id, Set<ConceptId> concepts) {
        return new Candidate(
                new KnowledgeId(id), Kind.FAQ, "zh", concepts, Set.of(), Set.of(), 0, Confidence.VALIDATED, 0, 0, NOW);
    }

    private static List<Long> ids(List<Ranking.Ranked> ranked) {
        return ranked.stream().map(r -> r.candidate().id().value()).toList();
    }
}
