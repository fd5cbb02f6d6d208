package org.fieldlore.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UpliftTest {
    private static Uplift uplift(int won, int advised, int wonAnyway, int heldOut) {
        return new Tally(advised, won, heldOut, wonAnyway).uplift(1).orElseThrow();
    }

    @Test
    void examples_of_newcombe_come_out_as_printed() {
        // Newcombe 1998, table II, method 10: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/10.
        Uplift first = uplift(56, 70, 48, 80);
        assertThat(first.low()).isCloseTo(0.0524, within(0.0001));
        assertThat(first.high()).isCloseTo(0.3339, within(0.0001));
        Uplift second = uplift(9, 10, 3, 10);
        assertThat(second.low()).isCloseTo(0.1705, within(0.0001));
        assertThat(second.high()).isCloseTo(0.8090, within(0.0001));
        Uplift third = uplift(10, 10, 0, 10);
        assertThat(third.low()).isCloseTo(0.6075, within(0.0001));
        assertThat(third.high()).isEqualTo(1);
    }

    @Test
    void no_number_is_told_before_both_sides_have_enough() {
        assertThat(new Tally(1_000, 10, 29, 1).uplift(30)).isEmpty();
        assertThat(new Tally(29, 10, 1_000, 1).uplift(30)).isEmpty();
        assertThat(new Tally(30, 10, 30, 1).uplift(30)).isPresent();
        assertThat(new Tally(0, 0, 0, 0).uplift(0)).isEmpty();
    }

    @Test
    void only_an_interval_without_nothing_is_significant() {
        assertThat(uplift(56, 70, 48, 80).significant()).isTrue();
        assertThat(uplift(48, 80, 56, 70).significant()).isTrue();
        assertThat(uplift(10, 100, 11, 100).significant()).isFalse();
        assertThat(uplift(0, 40, 0, 40).significant()).isFalse();
    }

    @Test
    void nobody_wins_more_often_than_there_are_customers() {
        assertThatThrownBy(() -> new Tally(5, 6, 1, 0)).hasMessageContaining("0..5, was 6");
    }

    @Test
    void tallies_of_segments_add_up() {
        assertThat(new Tally(5, 1, 2, 1).plus(new Tally(10, 2, 3, 0))).isEqualTo(new Tally(15, 3, 5, 1));
    }

    @Test
    void numbers_with_an_error_of_their_own_are_told_with_an_interval_that_keeps_its_promise() {
        // 300 and 150 customers, of whom 30 and 20 in a hundred do it, each number off by a two-sided geometric error
        // of spread 5.
        Random chance = new Random(29);
        int tries = 2_000;
        int covered = 0;
        int careless = 0;
        for (int i = 0; i < tries; i++) {
            Tally told = new Tally(
                    300 + error(chance),
                    drawn(chance, 300, 0.3) + error(chance),
                    150 + error(chance),
                    Math.max(0, drawn(chance, 150, 0.2) + error(chance)));
            if (covers(told.uplift(1, 5 * Math.sqrt(2)).orElseThrow())) covered++;
            if (covers(told.uplift(1).orElseThrow())) careless++;
        }
        assertThat(covered / (double) tries).isGreaterThan(0.93);
        assertThat(careless / (double) tries).isLessThan(0.93);
    }

    private static boolean covers(Uplift uplift) {
        return uplift.low() <= 0.1 && 0.1 <= uplift.high();
    }

    private static int drawn(Random chance, int customers, double part) {
        return (int) chance.doubles(customers).filter(one -> one < part).count();
    }

    private static int error(Random chance) {
        int up = geometric(chance);
        return up - geometric(chance);
    }

    private static int geometric(Random chance) {
        return (int) (-Math.log(1 - chance.nextDouble()) * 5);
    }

    @Property
    void the_interval_has_the_estimate_and_stays_possible(
            @ForAll @IntRange(min = 1, max = 500) int advised,
            @ForAll @IntRange(min = 1, max = 500) int heldOut,
            @ForAll @IntRange(max = 500) int won,
            @ForAll @IntRange(max = 500) int wonAnyway) {
        Uplift uplift = uplift(Math.min(won, advised), advised, Math.min(wonAnyway, heldOut), heldOut);
        assertThat(uplift.low()).isBetween(-1.0 - 1e-12, uplift.difference());
        assertThat(uplift.high()).isBetween(uplift.difference(), 1.0 + 1e-12);
    }
}
