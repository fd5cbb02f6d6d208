package org.fieldlore.portal.actuary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;
import org.junit.jupiter.api.Test;

class RuleWordsTest {
    private final RuleWords english = new RuleWords(Locale.ENGLISH, "CNY");
    private final RuleWords chinese = new RuleWords(Locale.SIMPLIFIED_CHINESE, "CNY");

    @Test
    void conditions_read_as_people_say_them() {
        assertThat(english.of(Condition.of("age", "BETWEEN", "24..40"))).isEqualTo("Age from 24 to 40 years");
        assertThat(chinese.of(Condition.of("age", "BETWEEN", "24..40"))).isEqualTo("年龄 24 到 40 岁");
        assertThat(english.of(Condition.of("line", "IN", "HEALTH,CRITICAL_ILLNESS")))
                .isEqualTo("Holds in force: health or critical illness");
        assertThat(chinese.of(Condition.of("lacksLine", "EQ", "PENSION"))).isEqualTo("没有养老险");
        assertThat(english.of(Condition.of("renewalWithinDays", "LE", "45"))).isEqualTo("A policy ends within 45 days");
        assertThat(chinese.of(Condition.of("silentForDays", "GE", "180"))).isEqualTo("180 天以上没有联系");
        assertThat(english.of(Condition.of("income", "GE", "300000"))).isEqualTo("Yearly income at least 300,000 ¥");
        assertThat(new RuleWords(Locale.SIMPLIFIED_CHINESE, "USD").of(Condition.of("premium", "LE", "5000")))
                .isEqualTo("有效年保费不超过 5,000 美元");
        assertThat(chinese.of(Condition.of("since", "LE", "2020-01-31"))).contains("2020年1月31日");
    }

    @Test
    void every_comparison_of_every_field_has_words_in_both_languages() {
        for (Field field : Field.values())
            for (Op op : field.ops()) {
                Condition condition = new Condition(field, op, sample(field, op));
                assertThat(english.of(condition)).as(field + " " + op).doesNotContain("{", "  ");
                assertThat(chinese.of(condition)).as(field + " " + op).doesNotContain("{", "  ");
            }
    }

    @Test
    void every_code_has_words_in_both_languages() {
        for (Field field : Field.values())
            if (field.coded())
                Arrays.stream(field.allowed().split(", ")).forEach(code -> {
                    Condition condition = new Condition(field, Op.EQ, code);
                    assertThat(english.of(condition)).doesNotContain(code.length() > 1 ? code : "::");
                    assertThat(chinese.of(condition)).doesNotContain(code);
                });
    }

    private static String sample(Field field, Op op) {
        String one = field.coded() ? field.allowed().split(", ")[0] : field == Field.SINCE ? "2020-01-31" : "5";
        return op == Op.BETWEEN ? one + ".." + one : op == Op.IN ? one + "," + one : one;
    }
}
