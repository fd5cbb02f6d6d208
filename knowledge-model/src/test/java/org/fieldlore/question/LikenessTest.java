package org.fieldlore.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Property
    void it_is_symmetric_and_within_0_and_1(@ForAll String one, @ForAll String other) {
        double likeness = Likeness.of(one, other);
        assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(Likeness.of(other, one));
    }

    @Test
    void punctuation_and_case_do_not_count() {
        assertThat(Likeness.of("How do I claim?", "how do i CLAIM")).isEqualTo(1);
        assertThat(Likeness.of("异地就医怎么报销", "车险怎么买")).isLessThan(0.35);
    }
}
