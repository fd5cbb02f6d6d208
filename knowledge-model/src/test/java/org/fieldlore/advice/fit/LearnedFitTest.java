package org.fieldlore.advice.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.Test;

class LearnedFitTest {
    private static final List<Panel> PANELS = new PlantedPanels(7).panels(800, 30, 60, PlantedPanels.LIFE_EVENTS);
    private static final Lesson LESSON = new Lesson(PANELS, new LogisticRegression());
    private static final LearnedFit LEARNT = LESSON.fit();

    @Test
    void the_same_answers_teach_the_same() {
        assertThat(new Lesson(PANELS, new LogisticRegression()).fit()).isEqualTo(LEARNT);
    }

    @Test
    void what_is_kept_is_read_again() {
        assertThat(LearnedFit.read(LEARNT.toJson())).isEqualTo(LEARNT);
    }

    @Test
    void cards_further_down_are_looked_at_less() {
        assertThat(LESSON.looked(1)).isEqualTo(1);
        assertThat(LESSON.looked(2)).isCloseTo(0.6, within(0.25));
        assertThat(LESSON.looked(3)).isLessThan(LESSON.looked(2));
        assertThat(LESSON.looked(9)).isEqualTo(LESSON.looked(4));
    }

    @Test
    void it_is_on_the_scale_of_the_formula() {
        List<Parts> all = PANELS.stream()
                .flatMap(panel -> panel.cards().stream())
                .map(Panel.Card::parts)
                .toList();
        double formula = all.stream()
                .mapToDouble(one -> Parts.logOdds(one.formula()))
                .average()
                .orElseThrow();
        double learnt = all.stream()
                .mapToDouble(one -> Parts.logOdds(LEARNT.of(one)))
                .average()
                .orElseThrow();

        assertThat(learnt).isCloseTo(formula, within(0.05));
    }

    @Test
    void cards_that_are_all_alike_teach_nothing_and_fit_as_the_formula_says() {
        Parts alike = Parts.of(List.of(new Parts.Call("AGE", 0.4)), 0, 1, 1, 0.6);
        Panel panel = new Panel(
                1, PlantedPanels.TODAY, List.of(new Panel.Card(1, true, alike), new Panel.Card(2, false, alike)));

        LearnedFit learnt = new Lesson(List.of(panel, panel), new LogisticRegression()).fit();

        assertThat(learnt.weights()).isEmpty();
        assertThat(learnt.of(alike)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void parts_that_are_no_longer_read_are_passed_over() {
        assertThat(Parts.read("{\"rule\":\"r\"}")).isEmpty();
        assertThat(Parts.read("{\"clues\":[1]}")).isEmpty();
        assertThat(Parts.read("clues")).isEmpty();
    }

    @Property
    void fit_stays_within_0_and_1(
            @ForAll @Size(max = 4) List<@DoubleRange(min = 0, max = 1) Double> weights,
            @ForAll @DoubleRange(min = 0, max = 1) double wording) {
        List<Parts.Call> calls = weights.stream()
                .map(weight -> new Parts.Call("LIFE_EVENT", weight))
                .toList();

        assertThat(LEARNT.of(Parts.of(calls, wording, 1, 1, 1))).isBetween(0.0, 1.0);
        assertThat(LEARNT.of(new Parts(0, 0, Map.of()))).isBetween(0.0, 1.0);
    }
}
