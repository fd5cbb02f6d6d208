package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldlore.credit.Quality.Aspect;
import org.fieldlore.credit.Quality.Part;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void an_item_that_nobody_used_or_verified_is_worth_nothing_and_says_what_is_not_known() {
        Quality quality = facts(List.of(), null).quality(NOW);

        assertThat(quality.score()).isZero();
        assertThat(quality.parts()).extracting(Part::known).containsExactly(true, false, true, false);
    }

    @Test
    void three_strangers_make_half_of_reuse() {
        Quality quality = facts(strangers(3), NOW).quality(NOW);

        assertThat(part(quality, Aspect.REUSE).percent()).isEqualTo(50);
        assertThat(part(quality, Aspect.REUSE).other()).isEqualTo(3);
    }

    @Test
    void a_colleague_of_the_own_branch_and_a_partner_count_less_than_a_stranger() {
        double stranger = reuse(voice(1, false, false, true, 0));
        double neighbour = reuse(voice(1, true, false, true, 0));
        double partner = reuse(voice(1, false, true, true, 0));

        assertThat(stranger).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(neighbour).isCloseTo(0.7 / 3.7, within(1e-9));
        assertThat(partner).isCloseTo(0.3 / 3.3, within(1e-9));
    }

    @Test
    void one_colleague_is_heard_once_however_often_they_use_it() {
        List<Voice> often = new ArrayList<>();
        for (int day = 0; day < 200; day++) often.add(voice(1, false, false, true, day));

        assertThat(new Voices(often, NOW).share()).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(new Voices(often, NOW).helped()).isEqualTo(1);
    }

    @Test
    void the_newest_word_for_or_against_counts() {
        Voices turned = new Voices(List.of(voice(1, false, false, true, 9), voice(1, false, false, false, 2)), NOW);
        Voices turnedBack = new Voices(List.of(voice(1, false, false, true, 1), voice(1, false, false, false, 2)), NOW);

        assertThat(turned.notHelped()).isEqualTo(1);
        assertThat(turnedBack.helped()).isEqualTo(1);
    }

    @Test
    void the_lower_bound_is_wilsons() {
        List<Voice> voices = new ArrayList<>(strangers(8));
        voices.add(voice(20, false, false, false, 0));
        voices.add(voice(21, false, false, false, 0));

        // Wilson 1927 for 8 of 10 at z = 1: (0.8 + 0.05 - sqrt(0.016 + 0.0025)) / 1.1
        assertThat(new Voices(voices, NOW).wilson()).isCloseTo(0.64908, within(1e-4));
    }

    @Test
    void half_of_the_verification_is_left_on_the_day_it_is_due() {
        Quality quality = facts(List.of(), NOW.minus(365, ChronoUnit.DAYS)).quality(NOW);

        assertThat(part(quality, Aspect.VERIFICATION).percent()).isEqualTo(50);
        assertThat(part(quality, Aspect.VERIFICATION).count()).isEqualTo(365);
    }

    @Test
    void a_checklist_counts_only_once_somebody_ticked_it() {
        Quality without = facts(List.of(), NOW).quality(NOW);
        Quality with = new QualityFacts(List.of(), NOW, 365, 4, 5).quality(NOW);

        assertThat(without.score()).isCloseTo(0.25 / 0.6, within(1e-9));
        assertThat(with.score()).isCloseTo((0.25 + 0.15 * 0.8) / 0.75, within(1e-9));
    }

    @Property
    void quality_is_within_bounds_and_more_strangers_never_lower_it(
            @ForAll @IntRange(max = 40) int helped, @ForAll @IntRange(max = 20) int not, @ForAll long seed) {
        List<Voice> voices = new ArrayList<>(strangers(helped));
        LongStream.range(0, not).forEach(n -> voices.add(voice(1_000 + n, n % 2 == 0, n % 3 == 0, false, n)));
        Collections.shuffle(voices, new Random(seed));
        double before = facts(voices, NOW).quality(NOW).score();
        voices.add(voice(5_000, false, false, true, 0));

        assertThat(before).isBetween(0.0, 1.0);
        if (helped + not > 0)
            assertThat(facts(voices, NOW).quality(NOW).score()).isGreaterThan(before);
    }

    private static double reuse(Voice voice) {
        return new Voices(List.of(voice), NOW).share();
    }

    private static Part part(Quality quality, Aspect aspect) {
        return quality.parts().stream()
                .filter(p -> p.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    private static QualityFacts facts(List<Voice> voices, @Nullable Instant verifiedAt) {
        return new QualityFacts(voices, verifiedAt, 365, 0, 0);
    }

    private static List<Voice> strangers(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(by -> voice(by, false, false, true, 0))
                .toList();
    }

    private static Voice voice(long by, boolean sameBranch, boolean partner, boolean helped, long daysAgo) {
        return new Voice(new AgentId(by), sameBranch, partner, 1, helped, NOW.minus(daysAgo, ChronoUnit.DAYS));
    }
}
