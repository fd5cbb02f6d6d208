package org.fieldlore.search.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void spellings_of_one_question_share_a_key() {
        String key = QueryText.of("等待期 怎么算", false).key();
        assertThat(QueryText.of("  等待期　怎么算？ ", false).key()).isEqualTo(key);
        assertThat(QueryText.of("Hail DAMAGE?", false).key())
                .isEqualTo(QueryText.of("ｈａｉｌ  damage", false).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "call 138-0013-8000",
                "沪A12345",
                "京 policy P-2024-88123",
                "li.na@example.org",
                "110101199003070011 的保单",
                "１３８００１３８０００"
            })
    void what_may_be_the_number_or_the_address_of_a_person_is_withheld(String text) {
        assertThat(QueryText.of(text, false)).isEqualTo(new QueryText("", "", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"等待期", "重疾险 30万 保额", "2024 年免赔额", "top 10 objections", "A12", "😀"})
    void what_asks_for_know_how_is_kept(String text) {
        assertThat(QueryText.of(text, false).withheld()).isFalse();
        assertThat(QueryText.of(text, false).shown()).isEqualTo(text);
    }

    @Test
    void words_that_stood_for_a_customer_are_withheld() {
        assertThat(QueryText.of("李娜", true).shown()).isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String shown = QueryText.of("x" + "😀".repeat(400), false).shown();
        assertThat(shown).hasSizeLessThanOrEqualTo(QueryText.LONGEST);
        assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
    }
}
