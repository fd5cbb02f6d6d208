package org.fieldlore.advice.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {
    private static final int CURVES = 600;

    private static List<Spell> spells(boolean ended, double... days) {
        return DoubleStream.of(days).mapToObj(day -> new Spell(day, ended)).toList();
    }

    private static List<Spell> both(List<Spell> ended, List<Spell> open) {
        List<Spell> all = new ArrayList<>(open);
        all.addAll(ended);
        return all;
    }

    /** Waiting times by Weibull with a scale of 100 days, each watched for 0 to 300 days. */
    private static SurvivalCurve planted(double shape, int customers, Random random) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double waited = 100 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
            double watched = 300 * random.nextDouble();
            spells.add(new Spell(Math.min(waited, watched), waited <= watched));
        }
        return SurvivalCurve.of(spells);
    }

    private static double covered(double shape, double days, int seed) {
        DoubleUnaryOperator truth = at -> Math.exp(-Math.pow(at / 100, shape));
        int inside = 0;
        for (int i = 0; i < CURVES; i++) {
            SurvivalCurve.Step step =
                    planted(shape, 200, new Random(seed + i)).at(days).orElseThrow();
            if (step.low() <= truth.applyAsDouble(days) && truth.applyAsDouble(days) <= step.high()) inside++;
        }
        return (double) inside / CURVES;
    }

    @Test
    void the_interval_has_a_planted_curve_19_times_of_20() {
        for (double shape : new double[] {0.7, 1, 1.8})
            for (double days : new double[] {30, 90, 150})
                assertThat(covered(shape, days, 1_000))
                        .as("shape %s, day %s", shape, days)
                        .isBetween(0.925, 0.985);
    }

    @Property(tries = 40)
    void many_customers_bring_the_estimate_to_the_planted_curve(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 3) double shape) {
        SurvivalCurve curve = planted(shape, 20_000, new Random(seed));
        for (double days : new double[] {20, 80, 140})
            assertThat(curve.at(days).orElseThrow().open())
                    .isCloseTo(Math.exp(-Math.pow(days / 100, shape)), within(0.03));
    }

    @Test
    void a_worked_example_with_ties_comes_out_as_in_the_book() {
        // Remission of 21 patients, Freireich and others 1963; figures by Kalbfleisch and Prentice, table 1.1.
        SurvivalCurve curve = SurvivalCurve.of(both(
                spells(true, 6, 6, 6, 7, 10, 13, 16, 22, 23),
                spells(false, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)));
        assertThat(curve.at(6).orElseThrow().open()).isCloseTo(0.857, within(0.001));
        assertThat(curve.at(10).orElseThrow().waiting()).isEqualTo(15);
        assertThat(curve.at(12).orElseThrow().open()).isCloseTo(0.753, within(0.001));
        SurvivalCurve.Step last = curve.at(35).orElseThrow();
        assertThat(last.open()).isCloseTo(0.448, within(0.001));
        assertThat(last.low()).isCloseTo(0.188, within(0.001));
        assertThat(last.high()).isCloseTo(0.680, within(0.001));
        assertThat(curve.median()).hasValue(23);
        assertThat(curve.at(36)).isEmpty();
    }

    @Property
    void what_was_seen_often_counts_as_often(@ForAll @IntRange(min = 1, max = 6) int often) {
        List<Spell> each = new ArrayList<>();
        for (int i = 0; i < often; i++) each.addAll(both(spells(true, 3, 7), spells(false, 5, 9)));
        SurvivalCurve one = SurvivalCurve.of(List.of(
                new Spell(3, true, often),
                new Spell(7, true, often),
                new Spell(5, false, often),
                new Spell(9, false, often)));

        assertThat(one.steps()).isEqualTo(SurvivalCurve.of(each).steps());
    }

    @Test
    void when_nothing_ended_the_curve_stays_up_and_says_how_sure_that_is() {
        SurvivalCurve curve = SurvivalCurve.of(spells(false, 40, 50, 50));
        SurvivalCurve.Step step = curve.at(45).orElseThrow();
        assertThat(step.open()).isEqualTo(1);
        assertThat(step.low()).isCloseTo(Math.sqrt(0.025), within(1e-9));
        assertThat(curve.median()).isEmpty();
    }

    @Test
    void when_all_ended_the_curve_ends_at_nothing() {
        SurvivalCurve.Step step =
                SurvivalCurve.of(spells(true, 10, 20, 20)).at(20).orElseThrow();
        assertThat(step.open()).isZero();
        assertThat(step.low()).isZero();
        assertThat(step.high()).isPositive();
    }

    @Test
    void of_nobody_nothing_is_known() {
        SurvivalCurve nobody = SurvivalCurve.of(List.of());
        assertThat(nobody.at(1)).isEmpty();
        assertThat(nobody.at(0).orElseThrow().low()).isZero();
        assertThat(nobody.median()).isEmpty();
    }

    @Test
    void days_are_no_less_than_none() {
        assertThatThrownBy(() -> new Spell(-1, true)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> new Spell(Double.NaN, true)).hasMessageContaining("NaN");
    }

    @Property(tries = 200)
    void the_curve_never_rises_and_stays_in_its_interval(@ForAll long seed, @ForAll @IntRange(max = 60) int customers) {
        Random random = new Random(seed);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < customers; i++) spells.add(new Spell(random.nextInt(20), random.nextBoolean()));
        double before = 1;
        for (SurvivalCurve.Step step : SurvivalCurve.of(spells).steps()) {
            assertThat(step.open()).isBetween(0.0, before);
            assertThat(step.low()).isBetween(0.0, step.open());
            assertThat(step.high()).isBetween(step.open(), 1.0);
            before = step.open();
        }
    }
}
