package org.fieldlore.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TidyTextTest {

    @Test
    void characters_that_nobody_sees_are_gone() {
        assertThat(TidyText.of("\uFEFFa\u200Bb\u0000c\u00ADd\uE000\uD800")).isEqualTo("abcd");
    }

    @Test
    void letters_with_loose_accents_are_put_together() {
        assertThat(TidyText.of("cafe\u0301")).isEqualTo("caf\u00E9");
    }

    @Test
    void many_empty_lines_become_one_and_line_ends_are_alike() {
        assertThat(TidyText.of("一\r\n\r\n \r\n\r\n二\r三\u2028四 \n五")).isEqualTo("一\n\n二\n三\n四\n五");
    }

    @Test
    void wide_and_hard_blanks_are_blanks_and_tabs_stay() {
        assertThat(TidyText.of("a\u00A0\u3000 b\tc")).isEqualTo("a b\tc");
    }

    @Test
    void emoji_and_rare_characters_survive() {
        assertThat(TidyText.of("𠮷 👩\u200D🔧")).isEqualTo("𠮷 👩\u200D🔧");
    }

    @Property
    void tidying_twice_changes_nothing(@ForAll String any) {
        String once = TidyText.of(any);
        assertThat(TidyText.of(once)).isEqualTo(once);
    }
}
