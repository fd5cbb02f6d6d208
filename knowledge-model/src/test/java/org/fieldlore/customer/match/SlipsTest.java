package org.fieldlore.customer.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlipsTest {
    /** Few letters, so that what differs by little is common. */
    private static final String LETTERS = "abc";

    @Property
    void one_slip_is_what_one_slip_makes_and_nothing_else(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 5) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 5) String b) {
        assertThat(Slips.one(a, b)).isEqualTo(!a.equals(b) && made(a).contains(b));
    }

    @Property
    void every_spelling_with_one_slip_is_one_slip_away(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 2, max = 8) String a) {
        for (String b : made(a))
            if (!b.equals(a)) assertThat(Slips.one(a, b)).as(a + " and " + b).isTrue();
    }

    @Property
    void it_does_not_matter_who_slipped(@ForAll String a, @ForAll String b) {
        assertThat(Slips.one(a, b)).isEqualTo(Slips.one(b, a));
    }

    @Property
    void the_same_is_no_slip(@ForAll String a) {
        assertThat(Slips.one(a, a)).isFalse();
    }

    @Test
    void nothing_at_all_is_no_slip_of_a_letter() {
        assertThat(Slips.one("", "a")).isFalse();
    }

    @Test
    void characters_apart_are_not_exchanged_by_one_slip() {
        assertThat(Slips.one("10008801", "10080801")).isTrue();
        assertThat(Slips.one("10008801", "18000801")).isFalse();
    }

    private static List<String> made(String text) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            String before = text.substring(0, i);
            for (char letter : LETTERS.toCharArray()) made.add(before + letter + text.substring(i));
            if (i == text.length()) continue;
            made.add(before + text.substring(i + 1));
            for (char letter : LETTERS.toCharArray()) made.add(before + letter + text.substring(i + 1));
            if (i + 1 < text.length()) made.add(before + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
        }
        return made;
    }
}
