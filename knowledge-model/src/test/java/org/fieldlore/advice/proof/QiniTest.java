package org.fieldlore.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QiniTest {
    /** Advice works on every second customer, of whom half buy then; nobody buys without it. */
    private static List<Qini.Outcome> outcomes(Random random, DoubleUnaryOperator scoreOfEffect) {
        List<Qini.Outcome> all = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            boolean works = i % 2 == 0;
            boolean advised = random.nextBoolean();
            all.add(new Qini.Outcome(
                    scoreOfEffect.applyAsDouble(works ? 1 : 0), advised, works && advised && random.nextBoolean()));
        }
        return all;
    }

    @Test
    void a_score_that_knows_the_effect_gains_all_with_half_the_customers() {
        Qini known = Qini.of(outcomes(new Random(1), effect -> effect));
        assertThat(known.curve()).hasSize(3);
        assertThat(known.curve().get(1).share()).isEqualTo(0.5);
        assertThat(known.curve().get(1).gain()).isCloseTo(known.curve().get(2).gain(), within(0.01));
        // A triangle of base 1 and height 0.25 above a line that ends at 0.25: ¼·½·½ + ¼·½ − ¼·½.
        assertThat(known.coefficient()).isCloseTo(0.0625, within(0.01));
    }

    @Test
    void a_score_the_wrong_way_round_is_worse_than_none() {
        assertThat(Qini.of(outcomes(new Random(1), effect -> -effect)).coefficient())
                .isLessThan(-0.05);
    }

    @Test
    void a_score_that_knows_nothing_gains_nothing() {
        Random noise = new Random(3);
        assertThat(Qini.of(outcomes(new Random(2), effect -> noise.nextDouble()))
                        .coefficient())
                .isCloseTo(0, within(0.015));
        assertThat(Qini.of(outcomes(new Random(2), effect -> 1)).coefficient()).isCloseTo(0, within(1e-9));
    }

    @Test
    void of_nobody_and_of_one_side_alone_nothing_is_gained() {
        assertThat(Qini.of(List.of()).coefficient()).isZero();
        assertThat(Qini.of(List.of(new Qini.Outcome(1, true, true))).coefficient())
                .isZero();
    }

    @Property(tries = 30)
    void the_order_of_customers_of_one_score_changes_nothing(@ForAll long seed) {
        List<Qini.Outcome> some = outcomes(new Random(seed), effect -> effect);
        List<Qini.Outcome> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Qini.of(shuffled)).isEqualTo(Qini.of(some));
    }
}
