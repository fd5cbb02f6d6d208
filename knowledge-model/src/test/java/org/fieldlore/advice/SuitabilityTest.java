package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.customer.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    @Test
    void what_is_only_for_companies_or_only_for_persons_is_offered_to_them() {
        assertThat(suiting(person(35))).contains("MOTOR", "LIFE", "TRAVEL").doesNotContain("PROPERTY");
        assertThat(suiting(new Buyer(new Profile(Set.of(), List.of()), false, 3, false, List.of())))
                .contains("MOTOR", "PROPERTY", "LIABILITY")
                .doesNotContain("LIFE", "PENSION", "HOME");
    }

    @Test
    void age_is_a_limit_at_both_ends_and_no_limit_when_it_is_not_known() {
        assertThat(suiting(person(60))).contains("CRITICAL_ILLNESS");
        assertThat(suiting(person(61))).doesNotContain("CRITICAL_ILLNESS");
        assertThat(suiting(person(17))).doesNotContain("MOTOR").contains("TRAVEL");
        assertThat(suiting(person(null))).contains("CRITICAL_ILLNESS", "MOTOR");
    }

    @Test
    void what_has_no_name_of_its_own_is_never_offered() {
        assertThat(suiting(person(35))).doesNotContain("OTHER");
    }

    private static Buyer person(@Nullable Integer age) {
        return new Buyer(new Profile(Set.of(), List.of()), true, age, false, List.of());
    }

    private static List<String> suiting(Buyer buyer) {
        Stream<String> lines = Arrays.stream(Line.values()).map(Line::name);
        return lines.filter(line -> Suitability.suits(line, buyer)).toList();
    }
}
