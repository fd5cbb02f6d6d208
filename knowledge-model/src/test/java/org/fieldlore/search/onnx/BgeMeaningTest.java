package org.fieldlore.search.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BgeMeaningTest {
    private static final BgeMeaning MEANING = new BgeMeaning();

    @Test
    void what_means_alike_lies_closer_than_what_shares_words() {
        assertThat(closer("zh", "小孩发烧住院能报销吗", "儿童生病的医疗费用可以理赔", "小孩住在学校能报名游泳吗")).isTrue();
        assertThat(closer(
                        "en",
                        "The client finds it too expensive",
                        "Customers worry about the price",
                        "The client finds it at home"))
                .isTrue();
    }

    @Test
    void places_have_length_one_and_stay_the_same() {
        float[] place = MEANING.of("等待期从生效日起算", "zh");

        assertThat(likeness(place, place)).isCloseTo(1, within(1e-4));
        assertThat(MEANING.of("等待期从生效日起算", "zh")).containsExactly(place);
        assertThat(MEANING.asked("等待期多久", "zh")).isSameAs(MEANING.asked("等待期多久", "zh"));
    }

    @Test
    void empty_odd_and_very_long_texts_have_a_place() {
        for (String text : new String[] {"", " ", "\ud83d", "😀", "x".repeat(100_000), "险".repeat(20_000)})
            assertThat(likeness(MEANING.of(text, "zh"), MEANING.of(text, "zh"))).isCloseTo(1, within(1e-3));
    }

    private static boolean closer(String lang, String question, String alike, String worded) {
        float[] asked = MEANING.asked(question, lang);
        return likeness(asked, MEANING.of(alike, lang)) > likeness(asked, MEANING.of(worded, lang));
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
