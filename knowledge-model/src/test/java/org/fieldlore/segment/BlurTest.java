package org.fieldlore.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries to find out about one customer by two questions that differ by that customer alone. Whoever guesses is right half of the
 * time; with two answers blurred by a spread of 5 the best of all methods may be right 55 times in a hundred, not more.
 */
class BlurTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.defaults();
    private static final int HOUSES = 4_000;

    /** (1 + tanh(1/10)) / 2, and five standard errors of 4,000 tries. */
    private static final double NO_BETTER = 0.55 + 0.04;

    @Property(tries = 25)
    void a_count_with_and_without_one_customer_teaches_who_knows_all_others_nothing(
            @ForAll @Size(max = 60) Set<@LongRange(min = 1, max = 1_000_000) Long> others,
            @ForAll @LongRange(min = 1_000_001, max = 2_000_000) long victim,
            @ForAll Random chance) {
        double right = attack(chance, (blur, in) -> {
            Long before = blur.customers(others.size(), mark(others));
            Long after = blur.customers(others.size() + (in ? 1 : 0), mark(with(others, victim, in)));
            // The best guess from the answer: more than is known, or a change at all.
            return after == null ? null : after > others.size() || !after.equals(before) && after == others.size() + 1L;
        });

        assertThat(right).isLessThan(NO_BETTER);
    }

    @Property(tries = 25)
    void a_sum_with_and_without_the_highest_premium_teaches_nothing(
            @ForAll @IntRange(min = 100, max = 1_000) int others,
            @ForAll @IntRange(min = 1, max = 10_000) int each,
            @ForAll Random chance) {
        BigDecimal known = BigDecimal.valueOf((long) others * each);
        double right = attack(chance, (blur, in) -> {
            BigDecimal sum = in ? known.add(SETTINGS.premium()) : known;
            BigDecimal told = blur.sum("premium", sum, in ? 7 : 3, SETTINGS.premium());
            return told == null ? null : told.compareTo(known) > 0;
        });

        assertThat(right).isLessThan(NO_BETTER);
    }

    @Property(tries = 25)
    void two_segments_of_the_same_customers_are_told_alike_so_that_no_average_helps(
            @ForAll @Size(min = 1, max = 60) Set<@LongRange(min = 1, max = 1_000_000) Long> members,
            @ForAll Random chance) {
        Blur blur = house(chance);

        assertThat(blur.customers(members.size(), mark(members)))
                .isEqualTo(blur.customers(members.size(), mark(new TreeSet<>(members))));
    }

    @Property
    void nothing_below_the_least_is_ever_told_and_a_part_beside_a_small_rest_tells_nothing(
            @ForAll @IntRange(max = 300) int part,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll Random chance) {
        Blur blur = house(chance);
        Sums own = sums(part, 11);
        Sums whole = sums(part + rest, 11 + 17);

        Told told = own.told(blur, SETTINGS, whole);

        if (told.customers() != null) assertThat(told.customers()).isGreaterThanOrEqualTo(SETTINGS.least());
        if (blur.customers(part, 11) == null || blur.customers(rest, 17) == null)
            assertThat(told).isEqualTo(Told.NOTHING);
    }

    @Test
    void one_customer_more_makes_no_answer_much_more_likely() {
        int tries = 200_000;
        int[][] seen = new int[2][300];
        Random chance = new Random(35);
        for (int i = 0; i < tries; i++) {
            Blur blur = house(chance);
            for (int in = 0; in < 2; in++) {
                Long told = blur.customers(100 + in, 5 + in);
                if (told != null && told < 300) seen[in][told.intValue()]++;
            }
        }
        for (int told = 90; told <= 110; told++)
            assertThat((double) seen[1][told] / seen[0][told]).isBetween(Math.exp(-0.2) - 0.1, Math.exp(0.2) + 0.1);
    }

    @Test
    void figures_are_right_on_the_average() {
        Random chance = new Random(36);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            Long told = house(chance).customers(500, 5);
            sum += told == null ? 0 : told;
        }
        assertThat(sum / 20_000).isCloseTo(500, within(0.3));
    }

    @Test
    void a_sum_that_is_mostly_error_is_not_told() {
        assertThat(house(new Random(1)).sum("premium", new BigDecimal("50000"), 5, SETTINGS.premium()))
                .isNull();
    }

    @Test
    void a_house_that_tells_of_single_customers_does_not_start() {
        assertThatThrownBy(() -> new SegmentSettings(1, 5, BigDecimal.TEN)).hasMessageContaining("must be 2 or more");
        assertThatThrownBy(() -> new SegmentSettings(10, 0, BigDecimal.TEN)).hasMessageContaining("1 or more");
    }

    /** How often the guess is right, over houses with a secret each, half of which have the victim; no answer is a coin. */
    private static double attack(Random chance, BiFunction<Blur, Boolean, @Nullable Boolean> guess) {
        double right = 0;
        for (int i = 0; i < HOUSES; i++) {
            boolean in = chance.nextBoolean();
            Boolean guessed = guess.apply(house(chance), in);
            right += guessed == null ? 0.5 : guessed == in ? 1 : 0;
        }
        return right / HOUSES;
    }

    private static Blur house(Random chance) {
        return new Blur(
                ByteBuffer.allocate(16)
                        .putLong(chance.nextLong())
                        .putLong(chance.nextLong())
                        .array(),
                SETTINGS);
    }

    private static Set<Long> with(Set<Long> others, long victim, boolean in) {
        Set<Long> all = new TreeSet<>(others);
        if (in) all.add(victim);
        return all;
    }

    private static long mark(Set<Long> members) {
        return members.stream()
                .mapToLong(id -> id % 1_000_003 * (id * 7919 % 1_000_003))
                .sum();
    }

    private static Sums sums(int customers, long mark) {
        return new Sums(customers, customers, BigDecimal.valueOf(customers * 5_000L), customers, customers, mark);
    }
}
