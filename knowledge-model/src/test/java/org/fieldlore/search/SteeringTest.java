package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.search.Steering.Rule;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private static final KnowledgeId ONE = new KnowledgeId(1);
    private static final KnowledgeId TWO = new KnowledgeId(2);

    @Test
    void exact_wants_the_whole_question_within_its_words_in_order() {
        List<String> words = List.of("late", "premium");

        assertThat(Match.EXACT.fits(List.of("late", "premium"), words)).isTrue();
        assertThat(Match.EXACT.fits(List.of("late", "premium", "fee"), words)).isFalse();
        assertThat(Match.WITHIN.fits(List.of("a", "late", "first", "premium"), words))
                .isTrue();
        assertThat(Match.WITHIN.fits(List.of("premium", "late"), words)).isFalse();
        assertThat(Match.WITHIN.fits(List.of("late"), words)).isFalse();
    }

    @Test
    void a_rule_without_words_fits_no_question() {
        for (Match match : Match.values()) {
            assertThat(match.fits(List.of(), List.of())).isFalse();
            assertThat(match.fits(List.of("premium"), List.of())).isFalse();
        }
    }

    @Test
    void of_two_rules_about_one_item_the_later_counts_in_the_place_of_the_first() {
        Rule pin = new Rule("premium", Match.EXACT, ONE, Effect.PINNED);
        Rule lower = new Rule("premium", Match.WITHIN, ONE, Effect.LOWERED);
        Rule other = new Rule("premium", Match.EXACT, TWO, Effect.PINNED);

        assertThat(new Steering(List.of(pin, other, lower)).effects(rule -> true))
                .containsExactly(Map.entry(ONE, Effect.LOWERED), Map.entry(TWO, Effect.PINNED));
        assertThat(new Steering(List.of(pin, other, lower)).effects(rule -> rule.match() == Match.EXACT))
                .containsExactly(Map.entry(ONE, Effect.PINNED), Map.entry(TWO, Effect.PINNED));
    }

    @Test
    void a_rule_about_the_same_case_takes_the_place_of_the_old_one() {
        Rule pin = new Rule("Late premium", Match.EXACT, ONE, Effect.PINNED);
        Rule raise = new Rule(" late  PREMIUM", Match.EXACT, ONE, Effect.RAISED);
        Rule within = new Rule("late premium", Match.WITHIN, ONE, Effect.RAISED);
        Steering steering = Steering.NONE.with(pin).with(within);

        assertThat(steering.with(raise).rules()).containsExactly(raise, within);
        assertThat(steering.with(pin)).isEqualTo(steering);
    }
}
