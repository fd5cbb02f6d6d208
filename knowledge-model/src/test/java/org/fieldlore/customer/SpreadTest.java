package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What is usual, and how far from it an amount lies. */
class SpreadTest {
    @Test
    void the_median_is_the_middle_one_or_lies_between_the_two() {
        assertThat(Spread.of(new double[] {100, 1, 1_000_000}).usual()).isEqualByComparingTo("100");
        assertThat(Spread.of(new double[] {100, 400}).usual()).isEqualByComparingTo("200");
        assertThat(Spread.of(new double[] {3_456.78}).usual()).isEqualByComparingTo("3460");
    }

    @Test
    void of_a_lognormal_book_the_distance_is_that_in_standard_deviations() {
        Random random = new Random(4);
        double[] book = IntStream.range(0, 20_000)
                .mapToDouble(i -> Math.exp(8 + 0.5 * random.nextGaussian()))
                .toArray();
        Spread spread = Spread.of(book);

        assertThat(spread.distance(BigDecimal.valueOf(Math.exp(8 + 0.5 * 6)))).isCloseTo(6, within(0.15));
        assertThat(spread.distance(BigDecimal.valueOf(Math.exp(8 - 0.5 * 6)))).isCloseTo(6, within(0.15));
    }

    @Test
    void nothing_is_far_where_most_are_the_same_and_nothing_that_is_no_amount() {
        Spread same = Spread.of(new double[] {500, 500, 500, 900});
        Spread spread = Spread.of(new double[] {1, 10, 100});

        assertThat(same.distance(new BigDecimal("1000000"))).isZero();
        assertThat(spread.distance(BigDecimal.ZERO)).isZero();
        assertThat(spread.distance(new BigDecimal("-5"))).isZero();
    }

    @Property
    void fewer_than_half_wrong_amounts_do_not_hide_themselves(
            @ForAll("right") double[] right, @ForAll("wrong") double[] wrong) {
        double[] all = Arrays.copyOf(right, right.length + wrong.length);
        System.arraycopy(wrong, 0, all, right.length, wrong.length);
        Spread spread = Spread.of(all);

        assertThat(spread.usual().doubleValue()).isBetween(890.0, 1_110.0);
        for (double amount : wrong)
            assertThat(spread.deviation() == 0 || spread.distance(BigDecimal.valueOf(amount)) > 5)
                    .isTrue();
    }

    @Property
    void another_unit_of_money_moves_the_median_and_no_distance(
            @ForAll("any") double[] amounts, @ForAll @DoubleRange(min = 1, max = 1e6) double amount) {
        double[] hundredfold = Arrays.stream(amounts).map(each -> each * 100).toArray();

        assertThat(Spread.of(hundredfold).distance(BigDecimal.valueOf(amount * 100)))
                .isCloseTo(Spread.of(amounts).distance(BigDecimal.valueOf(amount)), withinPercentage(0.001));
    }

    @Provide
    Arbitrary<double[]> right() {
        return amounts(900, 1_100, 21);
    }

    @Provide
    Arbitrary<double[]> wrong() {
        return amounts(1e7, 1e9, 10);
    }

    @Provide
    Arbitrary<double[]> any() {
        return amounts(1, 1e6, 9);
    }

    private static Arbitrary<double[]> amounts(double least, double most, int size) {
        return Arbitraries.doubles().between(least, most).array(double[].class).ofSize(size);
    }
}
