package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldlore.customer.match.NameSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {
    @ParameterizedTest
    @CsvSource({
        "张伟, zhangwei, zhang, zw",
        "張偉, zhangwei, zhang, zw",
        "曾国强, zengguoqiang, zeng, zgq",
        "欧阳娜, ouyangna, ouyang, oyn",
        "吕洞, ludong, lu, ld",
        "John Smith, smithjohn, smith, js",
        "'Smith, John', smithjohn, smith, sj",
        "José Núñez, nunezjose, nunez, jn",
        "Smith, smith, smith, s",
    })
    void a_name_has_a_sound_a_family_and_initials(String name, String sound, String family, String initials) {
        assertThat(NameSound.of(name, false)).isEqualTo(new NameSound(sound, family, initials));
    }

    @Test
    void companies_sound_without_their_legal_form() {
        assertThat(NameSound.of("青屿软件有限公司", true)).isEqualTo(new NameSound("qingyuruanjian", "qingyuruanjian", "qyrj"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangwei", "Zhang Wei", "wei zhang", "WEI ZHANG", "weizhang", "章薇", "ｚｈａｎｇｗｅｉ"})
    void whoever_is_called_so_is_meant_in_any_spelling(String typed) {
        assertThat(TypedName.of(typed).sounds()).contains("zhangwei");
    }

    @Test
    void what_is_typed_with_a_v_is_meant_with_an_umlaut() {
        assertThat(TypedName.of("lvdong").sounds()).contains("ludong");
        assertThat(TypedName.of("silva").sounds()).contains("silva");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhagnwei", "zhangwe", "zhangwwei", "zhanwei", "xhangwei", "zhang wie", "Wie Zhang"})
    void one_slip_is_forgiven(String typed) {
        assertThat(TypedName.of(typed).slips()).contains("zhangwei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_", "%", "'", "x", "李", "!!", "\uD83D\uDE00"})
    void next_to_nothing_means_nobody(String typed) {
        TypedName name = TypedName.of(typed);
        assertThat(name.sounds()).isEmpty();
        assertThat(name.beginning()).isEmpty();
        assertThat(name.slips()).isEmpty();
    }

    @Test
    void a_page_of_text_asks_for_no_slips() {
        assertThat(TypedName.of("long".repeat(2_000)).slips()).isEmpty();
        assertThat(TypedName.of("ab ".repeat(2_000)).sounds()).hasSizeLessThan(100);
    }

    @Property
    void any_single_slip_leads_back(@ForAll("names") String name, @ForAll int place, @ForAll int kind) {
        int at = Math.floorMod(place, name.length());
        String before = name.substring(0, at);
        String after = name.substring(at);
        String slipped = switch (Math.floorMod(kind, 4)) {
            case 0 -> before + after.substring(1);
            case 1 -> before + "q" + after.substring(1);
            case 2 -> before + "q" + after;
            default -> after.length() < 2 ? name : before + after.charAt(1) + after.charAt(0) + after.substring(2);
        };
        assertThat(TypedName.of(slipped).slips()).contains(name);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(5).ofMaxLength(20);
    }
}
