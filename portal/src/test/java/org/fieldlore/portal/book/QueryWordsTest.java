package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class QueryWordsTest {
    private final Wordbook zh = new Wordbook(Locale.forLanguageTag("zh-CN"));
    private final Wordbook en = new Wordbook(Locale.ENGLISH);

    @Test
    void conditions_are_told_in_the_trades_words() {
        assertThat(text(zh, Condition.of("age", "GE", "50"))).isEqualTo("年龄 ≥ 50");
        assertThat(text(zh, Condition.of("lacksLine", "IN", "LIFE,HEALTH"))).isEqualTo("缺少险种：寿险、医疗险");
        assertThat(text(en, Condition.of("stage", "NE", "LOYAL"))).isEqualTo("Stage is not Loyal client");
        assertThat(text(en, Condition.of("premium", "BETWEEN", "1000..5000")))
                .isEqualTo("Premium a year (¥): 1000–5000");
        assertThat(text(en, Condition.of("segment", "EQ", "7"))).isEqualTo("Segment: Young families");
        assertThat(text(en, Criterion.of("custom.hobby", "EQ", "golf"))).isEqualTo("custom.hobby: golf");
    }

    @Test
    void groups_are_told_as_a_sentence() {
        Condition old = Condition.of("age", "GE", "60");
        Condition hangzhou = Condition.of("city", "EQ", "杭州");
        Group either = new Group(Join.ANY, List.of(old, hangzhou));
        Group none = new Group(Join.NONE, List.of(old, hangzhou));

        assertThat(words(en).of(Group.all(List.of(old, either)))).isEqualTo("Age ≥ 60, and (Age ≥ 60, or City: 杭州)");
        assertThat(words(zh).of(Group.all(List.of(old, none)))).isEqualTo("年龄 ≥ 60，并且以下都不成立：年龄 ≥ 60，或者城市：杭州");
    }

    @Test
    void every_field_and_comparison_has_words() {
        for (Offer offer : offers(zh).values())
            for (Op op : offer.ops())
                for (Wordbook words : new Wordbook[] {zh, en})
                    assertThat(words.of("book", "op." + op)).isNotBlank();
    }

    @Test
    void every_field_is_offered_with_comparisons_it_allows() {
        for (Field field : Field.values()) {
            Offer offer = Objects.requireNonNull(offers(en).get(field.key()));
            assertThat(field.ops()).containsAll(offer.ops());
            assertThat(offer.ops()).isNotEmpty();
            assertThat(offer.codes().isEmpty()).isEqualTo(!offer.input().equals("code"));
        }
    }

    static Map<String, Offer> offers(Wordbook words) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        Offers.of(words, "CNY", Map.of("7", "Young families")).forEach(offer -> offers.put(offer.key(), offer));
        return offers;
    }

    private static QueryWords words(Wordbook words) {
        return new QueryWords(words, offers(words));
    }

    private static String text(Wordbook words, Criterion criterion) {
        return words(words).of(criterion);
    }
}
