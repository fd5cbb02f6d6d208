package org.fieldlore.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitDocumentTest {

    private static final String SENTENCE = "家里顶梁柱的保障要先做足再谈别的。";

    @Test
    void a_short_text_is_one_passage_without_heading() {
        assertThat(SplitDocument.of("A short note.")).containsExactly(new Passage(1, "", "A short note."));
    }

    @Test
    void an_empty_text_has_no_passage() {
        assertThat(SplitDocument.of(" \n\n ")).isEmpty();
    }

    @Test
    void long_chinese_text_is_cut_after_whole_sentences() {
        List<Passage> passages = SplitDocument.of(SENTENCE.repeat(300));
        assertThat(passages).hasSizeBetween(4, 6);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(passage.text()).endsWith("。");
            assertThat(passage.text().length()).isLessThanOrEqualTo(1_300);
        });
    }

    @Test
    void long_english_text_has_about_four_hundred_words_a_passage() {
        List<Passage> passages = SplitDocument.of(
                "Ask what changed since last year. ".repeat(400).strip());
        assertThat(passages.get(0).text().split(" ")).hasSizeBetween(350, 400);
    }

    @Test
    void a_heading_starts_a_passage_and_travels_with_it() {
        String body = SENTENCE.repeat(30);
        List<Passage> passages = SplitDocument.of("# 续期\n\n" + body + "\n\n第二条 等待期\n\n" + body);
        assertThat(passages).extracting(Passage::heading).containsExactly("续期", "第二条 等待期");
        assertThat(passages).extracting(Passage::ordinal).containsExactly(1, 2);
    }

    @Test
    void chapter_and_section_without_text_between_make_one_heading() {
        List<Passage> passages = SplitDocument.of("# Claims\n\n## Motor\n\nTake photos first.");
        assertThat(passages).containsExactly(new Passage(1, "Claims › Motor", "Take photos first."));
    }

    @Test
    void small_sections_stay_together() {
        List<Passage> passages = SplitDocument.of("# A\n\none\n\n# B\n\ntwo");
        assertThat(passages).containsExactly(new Passage(1, "A", "one\n\nB\n\ntwo"));
    }

    @Property(tries = 300)
    void nothing_but_blanks_and_heading_marks_is_lost(
            @ForAll String any, @ForAll @IntRange(min = 20, max = 500) int limit) {
        String text = TidyText.of(any).replace("#", "");
        String split = SplitDocument.of(text, limit).stream()
                .map(passage -> passage.heading() + passage.text())
                .collect(Collectors.joining());
        assertThat(split.replaceAll("[\\s›]", "")).isEqualTo(text.replaceAll("[\\s›]", ""));
    }

    @Property(tries = 100)
    void no_passage_is_longer_than_the_limit_by_more_than_one_unbreakable_piece(
            @ForAll @IntRange(min = 20, max = 200) int limit, @ForAll @IntRange(min = 1, max = 60) int words) {
        String text = ("word保险 and more, " + "条款的解释。").repeat(words);
        assertThat(SplitDocument.of(text, limit))
                .allSatisfy(passage ->
                        assertThat(SplitDocument.size(passage.text())).isLessThanOrEqualTo(limit));
    }
}
