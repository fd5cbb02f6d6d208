package org.fieldlore.segment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NpsTest {
    @Test
    void promoters_less_detractors_in_percent_of_who_answered() {
        Nps nps = requireNonNull(Nps.of(50L, 20L, 100L, 0));

        assertThat(nps.value()).isEqualTo(30);
        assertThat(nps.least()).isEqualTo(15);
        assertThat(nps.most()).isEqualTo(45);
    }

    @Test
    void nothing_is_told_when_a_count_is_not() {
        assertThat(Nps.of(null, 20L, 100L, 5)).isNull();
        assertThat(Nps.of(20L, null, 100L, 5)).isNull();
        assertThat(Nps.of(20L, 20L, null, 5)).isNull();
    }

    @Property
    void the_score_lies_within_its_bounds_and_blur_widens_them(
            @ForAll @IntRange(min = 10, max = 500) int up,
            @ForAll @IntRange(min = 10, max = 500) int down,
            @ForAll @IntRange(min = 10, max = 900) int all,
            @ForAll @IntRange(min = 1, max = 10) int spread) {
        Nps sharp = requireNonNull(Nps.of((long) up, (long) down, (long) all, 0));
        Nps blurred = requireNonNull(Nps.of((long) up, (long) down, (long) all, spread));

        assertThat(blurred.value()).isBetween(-100, 100).isBetween(blurred.least(), blurred.most());
        assertThat(blurred.most() - blurred.least()).isGreaterThanOrEqualTo(sharp.most() - sharp.least());
    }
}
