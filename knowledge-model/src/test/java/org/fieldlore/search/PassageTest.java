package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void a_short_text_has_no_passages() {
        assertThat(Passage.stretches("", "zh")).isEmpty();
        assertThat(Passage.stretches("字".repeat(450), "zh")).isEmpty();
        assertThat(Passage.stretches("word ".repeat(200), "en")).isEmpty();
    }

    @Test
    void passages_begin_and_end_with_sentences_and_overlap() {
        String sentence = "被保险人在等待期内确诊的，退还已交保费，合同终止。";
        String text = sentence.repeat(60);

        List<Passage.Stretch> all = Passage.stretches(text, "zh");

        assertThat(all).hasSizeGreaterThan(5);
        for (Passage.Stretch part : all) {
            assertThat(part.from() % sentence.length()).isZero();
            assertThat(part.to() % sentence.length()).isZero();
        }
        for (int i = 1; i < all.size(); i++)
            assertThat(all.get(i).from()).isLessThan(all.get(i - 1).to());
    }

    @Test
    void every_character_of_any_text_is_in_a_passage_and_passages_move_on() {
        List<String> texts = List.of(
                "字".repeat(2_000),
                "w".repeat(3_000),
                "😀".repeat(700),
                "Short. " + "x".repeat(1_500) + ". " + "Again and again. ".repeat(80),
                "\n".repeat(2_000),
                "。".repeat(900));
        for (String text : texts)
            for (String lang : List.of("zh", "en")) {
                List<Passage.Stretch> all = Passage.stretches(text, lang);
                int covered = 0;
                int last = -1;
                for (Passage.Stretch part : all) {
                    assertThat(part.from()).isGreaterThan(last).isLessThanOrEqualTo(covered);
                    assertThat(part.to()).isGreaterThan(covered);
                    assertThat(Character.isLowSurrogate(text.charAt(part.from())))
                            .isFalse();
                    last = part.from();
                    covered = part.to();
                }
                if (!all.isEmpty()) assertThat(covered).isEqualTo(text.length());
            }
    }

    @Test
    void a_book_has_no_more_than_a_hundred_passages() {
        assertThat(Passage.stretches("一句话。".repeat(500_000), "zh")).hasSize(Passage.MOST);
    }
}
