package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameWindowsTest {
    @Test
    void a_chinese_name_is_two_to_four_characters_even_where_a_space_parts_them() {
        assertThat(NameWindows.of("李娜 退保")).containsExactlyInAnyOrder("李娜 退保", "李娜", "李娜退", "李娜退保", "娜退", "娜退保", "退保");
        assertThat(NameWindows.of("客户欧 阳小娜嫌贵")).contains("欧阳小娜").doesNotContain("客户欧阳小");
        assertThat(NameWindows.of("欧阳小娜好")).contains("欧阳", "欧阳小", "欧阳小娜", "小娜").doesNotContain("欧");
    }

    @Test
    void an_english_name_is_two_to_five_words_whatever_ending_follows() {
        assertThat(NameWindows.of("grace miller's claim")).contains("grace miller", "grace miller's claim");
        assertThat(NameWindows.of("ask pat o'brien. soon")).contains("pat o'brien");
        assertThat(NameWindows.of("给grace miller续保")).contains("grace miller").doesNotContain("给grace");
        assertThat(NameWindows.of("one")).isEqualTo(Set.of("one"));
        assertThat(NameWindows.of("  ")).isEmpty();
    }

    @Property
    void every_window_is_a_part_of_the_text_and_there_are_few(@ForAll @StringLength(max = 500) String typed) {
        String text = Keys.name(typed);
        String unparted = text.replace(" ", "").replace("·", "");
        assertThat(NameWindows.of(text))
                .allMatch(part -> text.contains(part) || unparted.contains(part))
                .hasSizeLessThanOrEqualTo(10 * text.length() + 1);
    }
}
