package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.Ending;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.SecondSale;
import org.fieldlore.advice.Step;
import org.fieldlore.advice.StepCard;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
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
        return new StepCard(
                null,
                step,
                Scale.SHIPPED.place(Topic.of(Lane.STEP, step.step()), "", step.urgency() / 100.0, 1, null),
                Map.of());
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
    void to_keep_or_win_back_somebody_there_is_a_plan_for_every_reason() {
        for (StepText text : new StepText[] {zh, en})
            for (Event event : new Event[] {Event.LEAVING, Event.LEFT}) {
                for (DeclineReason reason : DeclineReason.values())
                    assertThat(text.row(card(new NextStep(
                                            Step.KEEP_CHEAPER, 95, 1, event, TODAY, 0, "MOTOR", reason, null)))
                                    .plan())
                            .hasSizeBetween(2, 3)
                            .doesNotHaveDuplicates();
                assertThat(text.row(step(Step.ASK_WHY_LEAVING, event, 1, "MOTOR"))
                                .plan())
                        .hasSize(3);
            }
        assertThat(en.row(step(Step.WELCOME, Event.POLICY_BEGUN, 1, "MOTOR")).plan())
                .isEmpty();
    }

    @Test
    void what_was_said_before_the_purchase_and_what_costs_less_stand_beside_what_ends() {
        Ending ending = new Ending(
                new Ending.Said(LocalDate.of(2026, 6, 1), "新车，\n怕刮蹭"),
                new Ending.Quoted(LocalDate.of(2026, 6, 2), "全险", new BigDecimal("3100"), "CNY"),
                new Ending.Smaller(new BigDecimal("200000"), new BigDecimal("2100"), "CNY"),
                List.of(new Ending.Cheaper("三责险", new BigDecimal("1200.40"), "CNY")));
        StepCard keep = card(new NextStep(
                Step.KEEP_CHEAPER, 95, 23, Event.LEAVING, TODAY, 0, "MOTOR", DeclineReason.PRICE, null, ending));

        assertThat(en.row(keep).ending())
                .containsExactly(
                        "Noted before they bought (Jun 1): “新车， 怕刮蹭”",
                        "Quoted before they bought (Jun 2): 全险, ¥3,100",
                        "Same product, sum insured ¥200,000: about ¥2,100 a year",
                        "Costs less: 三责险, about ¥1,200 a year");
        assertThat(zh.row(keep).ending())
                .containsExactly(
                        "购买前的记录（06-01）：“新车， 怕刮蹭”",
                        "购买前的报价（06-02）：全险，¥3,100",
                        "同一产品，保额降到 ¥200,000：一年约 ¥2,100",
                        "更便宜的：三责险，一年约 ¥1,200");
    }

    @Test
    void the_chance_of_a_second_sale_is_one_sentence_with_its_interval() {
        SecondSale sale = new SecondSale("MOTOR", 40, 90, 0.1234, 0.101, 0.1466, 800);

        assertThat(en.of(sale))
                .isEqualTo(
                        "Of customers who took Motor cover first and no other by day 40, 12.3 % take a second one within"
                                + " the next 90 days (10.1–14.7 %).");
        assertThat(zh.of(new SecondSale(null, 40, 90, 0.1234, 0.101, 0.1466, 800)))
                .isEqualTo("只有一份保障、到第 40 天还没买别的险种的客户，接下来 90 天里有 12.3 % 会买第二份（10.1–14.7 %）。");
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
