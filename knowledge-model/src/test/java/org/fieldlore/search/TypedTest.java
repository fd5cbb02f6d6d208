package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource({
        "重疾险怎么挑, 重疾",
        "重疾险怎么挑, 重疾險",
        "重疾险怎么挑, zhongji",
        "重疾险怎么挑, zhong ji xian",
        "重疾险怎么挑, zjx",
        "重疾险怎么挑, zhjx",
        "重疾险怎么挑, 重ji",
        "重疾险怎么挑, zenmet",
        "重疾险怎么挑, 险",
        "绿色通道, lvse",
        "绿色通道, lüse",
        "绿色通道, luse",
        "Waiver of premium, waiv",
        "Waiver of premium, premium wai",
        "Waiver of premium, ofpre",
        "ＩＣＵ 住院, icu",
        "ICU 住院, icuzhuyuan"
    })
    void a_name_fits_what_is_typed(String name, String typed) {
        assertThat(Typed.of(typed).in(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"重疾险怎么挑, jz", "重疾险怎么挑, hongji", "Waiver of premium, remium", "重疾险怎么挑, 疾重", "重疾险, zhongjia"})
    void a_name_does_not_fit_something_else(String name, String typed) {
        assertThat(Typed.of(typed).in(name)).isEmpty();
    }

    @Test
    void what_was_typed_stands_out() {
        String name = "买重疾险";

        Typed.Match match = Typed.of("zhongj").in(name).orElseThrow();

        assertThat(match.begins()).isFalse();
        assertThat(match.pieces(name))
                .containsExactly(new Piece("买", false), new Piece("重疾", true), new Piece("险", false));
    }

    @Test
    void nothing_typed_fits_nothing_and_a_flood_of_letters_takes_no_time() {
        assertThat(Typed.of("  ").isEmpty()).isTrue();
        assertThat(Typed.of("").in("重疾险")).isEmpty();
        assertThat(Typed.of("sh".repeat(29) + "x").in("是".repeat(500))).isEmpty();
    }
}
