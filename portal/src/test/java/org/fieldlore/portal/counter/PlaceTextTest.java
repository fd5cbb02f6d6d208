package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class PlaceTextTest {
    private final PlaceText en = new PlaceText(new Wordbook(Locale.ENGLISH));
    private final PlaceText zh = new PlaceText(new Wordbook(Locale.forLanguageTag("zh-CN")));

    private static Place place(Lane lane, int version, Set<Factor> on) {
        return new Place(lane, version, on, 0.6, lane == Lane.KNOW_HOW ? 0.5 : 1, 0.8, 0.25, 1.5);
    }

    @Test
    void factors_that_count_are_told_with_their_product_and_the_version() {
        Place all = place(Lane.KNOW_HOW, 3, EnumSet.allOf(Factor.class));

        assertThat(en.of(all))
                .isEqualTo(
                        "fit 60% × trust 50% × at stake 80% × taken up 25% × weight 1.5 = 0.09 · order of cards, version 3");
        assertThat(zh.of(all)).isEqualTo("契合 60% × 可信 50% × 分量 80% × 采用机会 25% × 权重 1.5 = 0.09 · 卡片排序版本 3");
    }

    @Test
    void a_factor_that_is_off_is_not_told_and_each_lane_calls_its_fit_by_name() {
        assertThat(en.of(place(Lane.STEP, 0, Set.of(Factor.FIT))))
                .isEqualTo("urgency 60% = 0.60 · shipped order of cards");
        assertThat(zh.of(place(Lane.PRODUCT, 0, Set.of(Factor.FIT)))).isEqualTo("下一份是它 60% = 0.60 · 自带排序");
        assertThat(en.of(place(Lane.STEP, 2, Set.of()))).startsWith("no factor counts = 1.00");
    }
}
