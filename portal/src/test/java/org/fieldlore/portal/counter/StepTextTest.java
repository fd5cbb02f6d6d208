package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.Step;
import org.fieldlore.advice.StepCard;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final StepText zh = new StepText(new Wordbook(Locale.forLanguageTag("zh-CN")), TODAY);
    private final StepText en = new StepText(new Wordbook(Locale.forLanguageTag("en")), TODAY);

    private static StepCard step(Step step, Event event, int days, @Nullable String line) {
        return card(new NextStep(step, 70, 5, event, TODAY.minusDays(days), days, line, null, null));
    }

    private static StepCard card(NextStep step) {
        return new StepCard(null, step, Map.of());
    }

    @Test
    void a_step_says_what_calls_for_it_and_by_which_rule() {
        StepCard again = step(Step.OFFER_AGAIN, Event.QUOTE_OPEN, 44, "HOME");

        StepRow row = en.row(again);
        assertThat(row.name()).isEqualTo("Offer again, another way");
        assertThat(row.why()).isEqualTo("Home quote without an answer for 44 days");
        assertThat(row.rule()).isEqualTo("Rule 5");
        assertThat(row.pressing()).isTrue();
        assertThat(zh.row(again).why()).isEqualTo("家财险报价 44 天没有回音");
    }

    @Test
    void who_leaves_leaves_for_a_reason_and_bought_for_one() {
        StepCard keep = card(new NextStep(
                Step.KEEP_CHEAPER,
                95,
                23,
                Event.LEAVING,
                TODAY.plusDays(15),
                15,
                "MOTOR",
                DeclineReason.PRICE,
                new NextStep.Occasion(Event.CAR, LocalDate.of(2026, 6, 5))));

        assertThat(en.row(keep).why()).isEqualTo("Motor policy ends in 15 days and will not be renewed · price");
        assertThat(en.row(keep).bought()).isEqualTo("Why they bought: Bought a car (Jun 5)");
        assertThat(zh.row(keep).why()).isEqualTo("车险保单 15 天后到期，客户不打算续 · 嫌贵");
        assertThat(zh.row(keep).bought()).isEqualTo("当初为什么买：买车（06-05）");
    }

    @Test
    void every_step_and_every_event_has_words_in_either_language() {
        for (StepText text : new StepText[] {zh, en}) {
            for (Step step : Step.values())
                if (step != Step.WAIT)
                    assertThat(text.row(step(step, Event.MOVE, 1, null)).how()).isNotBlank();
            for (Event event : Event.values())
                assertThat(text.row(step(Step.WELCOME, event, 1, "MOTOR")).why())
                        .isNotBlank()
                        .doesNotContain("{");
        }
    }
}
