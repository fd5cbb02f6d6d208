package org.fieldlore.portal.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldlore.advice.offer.Spell;
import org.fieldlore.advice.offer.SurvivalCurve;
import org.junit.jupiter.api.Test;

class CurveChartTest {
    @Test
    void the_line_rises_within_its_band_as_far_as_anybody_was_watched() {
        CurveChart chart = CurveChart.of(SurvivalCurve.of(
                List.of(new Spell(20, true, 10), new Spell(100, true, 10), new Spell(200, false, 80))));

        assertThat(chart.customers()).isEqualTo(100);
        assertThat(chart.marks()).extracting(CurveChart.Mark::days).containsExactly(30, 60, 90, 180);
        assertThat(chart.marks().get(3).part()).isBetween(19.9, 20.1);
        assertThat(chart.marks()).allSatisfy(mark -> {
            assertThat(mark.low()).isLessThanOrEqualTo(mark.part());
            assertThat(mark.high()).isGreaterThanOrEqualTo(mark.part());
        });
        assertThat(chart.top()).isEqualTo(30);
        assertThat(chart.half()).isNull();
        assertThat(CurveChart.of(SurvivalCurve.of(List.of(new Spell(20, true, 60), new Spell(90, false, 40))))
                        .half())
                .isEqualTo(20);
        assertThat(chart.line()).startsWith("0.0,200.0 ").doesNotContain("NaN");
        assertThat(chart.line().split(" ")).hasSize(21);
        assertThat(chart.band().split(" ")).hasSize(42);
    }
}
