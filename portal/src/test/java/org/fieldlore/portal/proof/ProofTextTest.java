package org.fieldlore.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Experiment;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.ProofRow;
import org.fieldlore.advice.proof.Proved;
import org.fieldlore.advice.proof.Tally;
import org.fieldlore.advice.proof.Uplift;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class ProofTextTest {
    private static final ProofText EN = new ProofText(new Wordbook(Locale.ENGLISH), 10);
    private static final ProofText ZH = new ProofText(new Wordbook(Locale.forLanguageTag("zh-CN")), 10);
    private static final ProofRow ROW =
            new ProofRow("RENEWAL", "", "", Map.of(Figure.CUSTOMERS, 1_200L, Figure.ACCEPTED, 300L));

    @Test
    void figures_stand_with_their_share_and_small_ones_are_not_told() {
        assertThat(EN.figure(ROW, Figure.CUSTOMERS)).isEqualTo("1,200");
        assertThat(EN.share(ROW, Figure.CUSTOMERS)).isEmpty();
        assertThat(EN.share(ROW, Figure.ACCEPTED)).isEqualTo("25%");
        assertThat(EN.figure(ROW, Figure.DECLINED)).isEqualTo("fewer than 10");
        assertThat(EN.share(ROW, Figure.DECLINED)).isEmpty();
        assertThat(ZH.figure(ROW, Figure.DECLINED)).isEqualTo("不足 10");
        assertThat(EN.figure(ROW, Figure.CARDS)).isEqualTo("–");
    }

    @Test
    void what_advice_adds_is_told_with_its_bounds_and_what_they_mean() {
        Uplift more = new Uplift(0.0512, 0.012, 0.09);

        assertThat(EN.uplift(more)).isEqualTo("+5.1 points (+1.2 to +9.0)");
        assertThat(ZH.uplift(more)).isEqualTo("+5.1 个百分点（+1.2 至 +9.0）");
        assertThat(EN.verdict(more)).isEqualTo("more");
        assertThat(EN.verdict(new Uplift(-0.05, -0.09, -0.01))).isEqualTo("less");
        assertThat(EN.verdict(new Uplift(0.05, -0.01, 0.11))).isEqualTo("unsure");
        assertThat(EN.verdict(null)).isEqualTo("few");
        assertThat(EN.uplift(null)).isEqualTo("fewer than 100 on a side");
        assertThat(EN.part(120, 400)).isEqualTo("120 of 400 (30%)");
    }

    @Test
    void the_file_has_the_figures_and_the_experiments() {
        Experiment experiment = new Experiment(
                1, Lane.PRODUCT, "Spring", 50, Instant.parse("2026-01-05T08:00:00Z"), "沈岚", "Shen Lan", null, null);
        Proved proved = new Proved(
                experiment,
                400L,
                400L,
                List.of(
                        new Proved.Result("", "", "", new Tally(400, 120, 400, 132), new Uplift(-0.03, -0.092, 0.033)),
                        new Proved.Result("RENEWAL", "", "", null, null)),
                null);

        String file = EN.table(Cut.STAGE, List.of(ROW), List.of(proved), "en").toString();

        assertThat(file)
                .contains("Renewal,1200,–,300,fewer than 10")
                .contains("Spring,All customers,400,120,400,132,-0.030,-0.092,0.033")
                .contains("Spring,Renewal,fewer than 100 on a side");
    }
}
