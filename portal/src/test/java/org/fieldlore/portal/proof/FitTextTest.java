package org.fieldlore.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fieldlore.advice.ReasonCode;
import org.fieldlore.advice.fit.Judgement;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.advice.fit.Verdict;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class FitTextTest {
    private static final FitText EN = new FitText(new Wordbook(Locale.ENGLISH));
    private static final FitText ZH = new FitText(new Wordbook(Locale.forLanguageTag("zh-CN")));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Judgement JUDGEMENT = new Judgement(0.6, 0.6512, 0.012, 0.0904);
    private static final Scorecard BETTER = new Scorecard(DAY, Verdict.BETTER, DAY, 1_204, 648, 40, JUDGEMENT);
    private static final Scorecard FEW = new Scorecard(DAY, Verdict.FEW_JUDGED, DAY, 0, 128, 4, null);

    @Test
    void too_few_answers_are_told_in_tens_beside_how_many_it_takes() {
        assertThat(EN.why(FEW)).startsWith("Not enough answers yet: 120 of 500 panels");
        assertThat(ZH.why(FEW)).startsWith("反馈还不够：最近四周 120 组，需要 500 组");
        Scorecard learnt = new Scorecard(DAY, Verdict.FEW_LEARNT, DAY, 77, 648, 40, null);
        assertThat(EN.why(learnt)).contains("70 of 500");
        assertThat(EN.panels(1_204)).isEqualTo("1,200");
    }

    @Test
    void every_verdict_and_trait_has_words_in_both_languages() {
        for (FitText text : List.of(EN, ZH)) {
            for (Verdict verdict : Verdict.values())
                assertThat(text.why(new Scorecard(DAY, verdict, DAY, 0, 0, 0, null)))
                        .isNotBlank();
            for (ReasonCode code : ReasonCode.values())
                assertThat(text.words().of("proof", "fit.trait." + code)).isNotBlank();
            for (String trait : List.of(Parts.FIT, Parts.WORDING, Parts.FOCUS, Parts.LANGUAGE))
                assertThat(text.words().of("proof", "fit.trait." + trait)).isNotBlank();
        }
    }

    @Test
    void weights_say_for_or_against_and_how_much() {
        assertThat(EN.weighs(new LearnedFit.Weight("AGE", Math.log(2), 1))).isEqualTo("speaks strongly for it (×2.00)");
        assertThat(EN.weighs(new LearnedFit.Weight("AGE", 0.01, 1))).isEqualTo("hardly weighs (×1.01)");
        assertThat(EN.weighs(new LearnedFit.Weight("AGE", -0.2, 1))).isEqualTo("speaks against it (×0.82)");
        assertThat(ZH.weighs(new LearnedFit.Weight("AGE", -1, 1))).isEqualTo("明显不利（×0.37）");
    }

    @Test
    void what_was_judged_is_told_with_its_bounds_and_goes_into_the_file() {
        assertThat(EN.part(JUDGEMENT.learned())).isEqualTo("65.1%");
        assertThat(EN.gain(JUDGEMENT)).isEqualTo("+5.1 points (+1.2 to +9.0)");
        Csv table = new Csv();

        EN.addTo(table, List.of(BETTER, FEW));

        assertThat(table.toString())
                .contains("2026-06-30,Learned from answers,0.600,0.651,0.051,0.012,0.090,640,")
                .contains("2026-06-30,The formula,,,,,,120,");
    }
}
