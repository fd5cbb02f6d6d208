package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class ChipTest {
    private final Wordbook zh = new Wordbook(Locale.forLanguageTag("zh-CN"));
    private final Wordbook en = new Wordbook(Locale.ENGLISH);

    @Test
    void conditions_are_told_in_the_trades_words() {
        assertThat(Chip.text(Condition.of("age", "GE", "50"), zh, "CNY")).isEqualTo("年龄 ≥ 50");
        assertThat(Chip.text(Condition.of("lacksLine", "IN", "LIFE,HEALTH"), zh, "CNY"))
                .isEqualTo("缺少险种：寿险、医疗险");
        assertThat(Chip.text(Condition.of("stage", "NE", "LOYAL"), en, "CNY")).isEqualTo("Stage is not Loyal client");
        assertThat(Chip.text(Condition.of("premium", "BETWEEN", "1000..5000"), en, "CNY"))
                .isEqualTo("Premium a year (¥): 1000–5000");
    }

    @Test
    void every_field_and_comparison_has_words() {
        for (Field field : Field.values())
            for (Offer offer : Offer.ALL)
                for (Op op : offer.ops())
                    for (Wordbook words : new Wordbook[] {zh, en})
                        assertThat(words.of("book", "field." + field.key()) + words.of("book", "op." + op))
                                .isNotBlank();
        for (Offer offer : Offer.ALL)
            for (String code : offer.codes())
                assertThat(zh.code(offer.about(), code)).isNotBlank();
    }
}
