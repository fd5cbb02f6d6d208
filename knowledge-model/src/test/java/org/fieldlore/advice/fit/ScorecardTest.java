package org.fieldlore.advice.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.advice.fit.PlantedPanels.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final int OLD = 40;
    private static final int RECENT = 1;

    private static List<Panel> panels(
            long seed, int older, ToDoubleFunction<Parts> then, int recent, ToDoubleFunction<Parts> now) {
        PlantedPanels planted = new PlantedPanels(seed);
        return Stream.of(planted.panels(older, OLD, 90, then), planted.panels(recent, RECENT, 27, now))
                .flatMap(List::stream)
                .toList();
    }

    private static Scorecard.Judged judge(List<Panel> panels, LocalDate today, @Nullable Scorecard before) {
        return Scorecard.judge(panels, today, before, new LogisticRegression());
    }

    @Test
    void what_agents_prefer_is_learnt_and_places_cards_once_it_is_proved_better() {
        List<Panel> panels = panels(1, 1_500, PlantedPanels.LIFE_EVENTS, 600, PlantedPanels.LIFE_EVENTS);

        Scorecard.Judged judged = judge(panels, TODAY, null);

        Scorecard card = judged.scorecard();
        Judgement judgement = Objects.requireNonNull(card.judgement());
        assertThat(card.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(card.learned()).isTrue();
        assertThat(card.since()).isEqualTo(TODAY);
        assertThat(card.learnt()).isEqualTo(1_500);
        assertThat(card.judged()).isEqualTo(600);
        assertThat(judgement.learned()).isGreaterThan(judgement.formula() + 0.1);
        assertThat(judgement.low()).isBetween(0.0, judgement.gain());
        LearnedFit.Weight heaviest =
                Objects.requireNonNull(judged.fit()).weights().get(0);
        assertThat(heaviest.trait()).isEqualTo("LIFE_EVENT");
        assertThat(heaviest.times()).isGreaterThan(1.5);
    }

    @Test
    void without_anything_to_learn_the_formula_stays_in_at_least_95_of_100_worlds() {
        long adopted = LongStream.range(0, 100)
                .mapToObj(seed -> panels(seed, 600, PlantedPanels.WHATEVER, 600, PlantedPanels.WHATEVER))
                .filter(panels -> judge(panels, TODAY, null).scorecard().learned())
                .count();

        assertThat(adopted).isLessThanOrEqualTo(5);
    }

    @Test
    void where_the_formula_is_right_it_stays() {
        long adopted = LongStream.range(0, 40)
                .mapToObj(seed -> panels(seed, 600, PlantedPanels.FORMULA, 600, PlantedPanels.FORMULA))
                .filter(panels -> judge(panels, TODAY, null).scorecard().learned())
                .count();

        assertThat(adopted).isLessThanOrEqualTo(2);
    }

    @Test
    void that_a_worthless_ranker_places_the_cards_does_not_make_it_look_good() {
        // Life events were liked; now no card is liked more than another, but those of life events stand first and are
        // looked at most.
        long kept = LongStream.range(0, 100)
                .mapToObj(seed -> {
                    PlantedPanels planted = new PlantedPanels(seed);
                    List<Panel> older = planted.panels(1_000, OLD, 90, PlantedPanels.LIFE_EVENTS);
                    List<Panel> recent = planted.placedBy(PlantedPanels.LIFE_EVENTS_FIRST)
                            .panels(600, RECENT, 27, PlantedPanels.WHATEVER);
                    return Stream.concat(older.stream(), recent.stream()).toList();
                })
                .filter(panels -> judge(panels, TODAY, null).scorecard().learned())
                .count();

        assertThat(kept).isLessThanOrEqualTo(5);
    }

    @Test
    void when_agents_change_their_mind_the_formula_takes_over_again() {
        Scorecard before = judge(
                        panels(2, 1_500, PlantedPanels.LIFE_EVENTS, 600, PlantedPanels.LIFE_EVENTS), TODAY, null)
                .scorecard();
        Scorecard next = judge(
                        panels(3, 1_500, PlantedPanels.LIFE_EVENTS, 600, PlantedPanels.LIFE_EVENTS), TODAY, before)
                .scorecard();
        Scorecard after = judge(
                        panels(4, 1_500, PlantedPanels.LIFE_EVENTS, 600, PlantedPanels.FORMULA),
                        TODAY.plusDays(1),
                        before)
                .scorecard();

        assertThat(next.since()).isEqualTo(before.since());
        assertThat(after.verdict()).isEqualTo(Verdict.NOT_BETTER);
        assertThat(after.learned()).isFalse();
        assertThat(after.since()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void with_too_few_answers_nothing_is_said() {
        ToDoubleFunction<Parts> liked = PlantedPanels.LIFE_EVENTS;
        List<Panel> ofFew = panels(5, 600, liked, 600, liked).stream()
                .map(panel -> new Panel(panel.agent() % 9, panel.day(), panel.cards()))
                .toList();

        Scorecard fewJudged =
                judge(panels(5, 600, liked, 499, liked), TODAY, null).scorecard();
        Scorecard fewLearnt =
                judge(panels(5, 499, liked, 600, liked), TODAY, null).scorecard();

        assertThat(fewJudged.verdict()).isEqualTo(Verdict.FEW_JUDGED);
        assertThat(fewJudged.judgement()).isNull();
        assertThat(fewJudged.judged()).isEqualTo(499);
        assertThat(fewLearnt.verdict()).isEqualTo(Verdict.FEW_LEARNT);
        assertThat(judge(ofFew, TODAY, null).scorecard().verdict()).isEqualTo(Verdict.FEW_AGENTS);
        assertThat(judge(List.of(), TODAY, null).scorecard().verdict()).isEqualTo(Verdict.FEW_JUDGED);
    }

    @Test
    void it_is_judged_by_nothing_that_it_learnt_from() {
        LocalDate first = TODAY.minusDays(Scorecard.JUDGED_DAYS);
        List<Panel> panels = IntStream.range(0, 2)
                .mapToObj(back -> new Panel(1, first.minusDays(back), List.of()))
                .toList();

        Scorecard card = judge(panels, TODAY, null).scorecard();

        assertThat(card.judged()).isEqualTo(1);
        assertThat(card.learnt()).isEqualTo(1);
    }
}
