package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void several_changes_of_a_concept_are_told_as_one() {
        assertThat(Difference.together(List.of(
                        change(null, concept("a", "one")),
                        change(concept("b", "one"), concept("b", "two")),
                        change(concept("a", "one"), concept("a", "two")),
                        change(concept("b", "two"), concept("b", "three")))))
                .containsExactly(change(null, concept("a", "two")), change(concept("b", "one"), concept("b", "three")));
    }

    @Test
    void what_came_back_to_where_it_was_is_not_told() {
        assertThat(Difference.together(List.of(
                        change(concept("a", "one"), concept("a", "two")),
                        change(null, concept("b", "one")),
                        change(concept("a", "two"), concept("a", "one")),
                        change(concept("b", "one"), null))))
                .isEmpty();
        assertThat(Difference.together(List.of())).isEmpty();
    }

    @Test
    void a_part_that_differs_is_told_with_before_and_after() {
        assertThat(change(concept("a", "one"), concept("a", "two")).parts())
                .containsExactly(new Difference.Part("en", "one", "two"));
        assertThat(change(null, concept("a", "two")).parts()).isEmpty();
    }

    private static Difference change(@Nullable ParsedConcept before, @Nullable ParsedConcept after) {
        return new Difference(before, after);
    }

    private static ParsedConcept concept(String name, String en) {
        return new ParsedConcept(
                Vocabulary.ROOT + "need/" + name,
                "need",
                "需求",
                en,
                List.of(),
                List.of(),
                "说明",
                "definition",
                null,
                List.of(),
                null);
    }
}
