package org.fieldlore.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.fieldlore.shared.CustomerId;
import org.junit.jupiter.api.Test;

class HoldoutTest {
    private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.UTF_8);
    private static final int CUSTOMERS = 20_000;

    private static LongPredicate heldOut(String experiment, double share) {
        Holdout holdout = new Holdout(KEY, experiment, share);
        return id -> holdout.holdsOut(new CustomerId(id));
    }

    private static double part(LongPredicate which) {
        return (double) LongStream.rangeClosed(1, CUSTOMERS).filter(which).count() / CUSTOMERS;
    }

    @Test
    void the_share_is_held_out() {
        assertThat(part(heldOut("next product", 0.1))).isCloseTo(0.1, within(0.01));
        assertThat(part(heldOut("next product", 0))).isZero();
        assertThat(part(heldOut("next product", 1))).isOne();
    }

    @Test
    void who_is_held_out_stays_so_for_good() {
        // Written down once: another answer would mix those with advice and those without.
        assertThat(LongStream.rangeClosed(1, 40).filter(heldOut("next product", 0.2)))
                .containsExactly(1L, 5L, 8L, 11L, 20L, 21L, 26L, 29L, 33L, 38L, 39L, 40L);
    }

    @Test
    void experiments_are_independent_of_each_other() {
        LongPredicate one = heldOut("next product", 0.3);
        LongPredicate other = heldOut("know-how", 0.3);
        assertThat(part(one.and(other))).isCloseTo(0.09, within(0.01));
    }

    @Test
    void keys_and_shares_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Holdout(new byte[15], "x", 0.1)).hasMessageContaining("had 15");
        assertThatThrownBy(() -> new Holdout(KEY, "x", 1.1)).hasMessageContaining("was 1.1");
    }

    @Property(tries = 30)
    void a_larger_share_keeps_who_was_held_out(
            @ForAll @DoubleRange(max = 1) double less, @ForAll @DoubleRange(max = 1) double more) {
        LongPredicate few = heldOut("x", Math.min(less, more));
        LongPredicate many = heldOut("x", Math.max(less, more));
        assertThat(LongStream.rangeClosed(1, 300).filter(few)).allMatch(many::test);
    }
}
