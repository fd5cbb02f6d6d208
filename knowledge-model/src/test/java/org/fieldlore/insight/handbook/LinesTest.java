package org.fieldlore.insight.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void chinese_breaks_between_any_two_characters_and_english_at_blanks() {
        assertThat(lines("先算清一年多付多少", 8)).containsExactly("先算清一", "年多付多", "少");
        assertThat(lines("show what it buys", 9)).containsExactly("show what", "it buys");
        assertThat(lines("保费涨 about 12 percent", 10)).containsExactly("保费涨", "about 12", "percent");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assertThat(lines("一二三四，五", 8)).containsExactly("一二三", "四，五");
        assertThat(lines("一二三（四）", 8)).containsExactly("一二三", "（四）");
    }

    @Test
    void a_word_longer_than_a_line_is_cut_and_line_feeds_are_kept() {
        assertThat(lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(lines("a\n\nb", 4)).containsExactly("a", "b");
        assertThat(lines("", 4)).isEmpty();
        assertThat(lines("　 ", 4)).isEmpty();
    }

    @Property
    void nothing_is_lost_and_every_line_fits(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 30) int width) {
        List<String> lines = lines(text, width);
        assertThat(String.join("", lines).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(lines).allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(width));
    }

    @Property
    void a_fitted_text_fits_and_says_when_something_is_missing(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 30) int width) {
        String fitted = Lines.fitted(text, width, LinesTest::width);
        assertThat(width(fitted)).isLessThanOrEqualTo(width);
        assertThat(fitted.equals(text) || fitted.endsWith("…")).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab cd-1涨价（），。“”、 𠮷")
                .ofMaxLength(60)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    private static List<String> lines(String text, int width) {
        return Lines.of(text, width, LinesTest::width);
    }

    private static double width(int codePoint) {
        return codePoint < 0x2000 ? 1 : 2;
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(LinesTest::width).sum();
    }
}
