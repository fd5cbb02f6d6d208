package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void the_first_sentence_names_a_text() {
        assertThat(Titles.ofText("第四部分 如何申请。\n对于本合同")).isEqualTo("第四部分 如何申请。");
        assertThat(Titles.ofText("Version 2.5 is new. Read it.")).isEqualTo("Version 2.5 is new.");
        assertThat(Titles.ofText("no end at all " + "word ".repeat(30)))
                .hasSize(80)
                .endsWith("…");
    }

    @Property(tries = 200)
    void a_cut_fits_and_breaks_no_character(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 3, max = 40) int most) {
        String cut = Titles.cut(text + "😀", most);
        assertThat(cut.length()).isLessThanOrEqualTo(most);
        assertThat(cut.replaceAll("…$", ""))
                .satisfies(kept -> assertThat(kept.isEmpty()
                                || !Character.isHighSurrogate(kept.charAt(kept.length() - 1))
                                || Character.isHighSurrogate(text.charAt(Math.max(0, kept.length() - 1))))
                        .isTrue());
    }
}
