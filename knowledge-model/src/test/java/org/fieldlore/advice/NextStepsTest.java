package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static List<NextStep> steps(@Nullable Integer satisfaction, Set<UsePurpose> refused, Happened... happened) {
        LocalDate born = LocalDate.of(1988, 3, 2);
        Facts facts =
                new Facts(true, born, "MARRIED", 0, "CLIENT", satisfaction, List.of(), List.of(), null, List.of());
        return new NextSteps(Rules.SHIPPED.ready(), TODAY).of(facts, List.of(happened), refused, Map.of(), 3);
    }

    private static Happened ago(Event event, int days) {
        return new Happened(event, TODAY.minusDays(days), "MOTOR", null, 7L);
    }

    private static Happened ago(Event event, int days, DeclineReason reason) {
        return new Happened(event, TODAY.minusDays(days), "MOTOR", reason, 7L);
    }

    @Test
    void the_table_as_shipped_has_one_answer_for_every_case() {
        assertThat(ReadStageRules.shipped().findings()).isEmpty();
    }

    @Test
    void the_table_speaks_of_all_events_reasons_and_steps_that_there_are() {
        Table table = ReadStageRules.shipped();

        assertThat(values(table.inputs(), "event")).containsExactlyInAnyOrderElementsOf(names(Event.values()));
        assertThat(names(Event.values())).containsAll(names(LifeEventKind.values()));
        assertThat(values(table.inputs(), "reason"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("NONE"), names(DeclineReason.values()).stream())
                                .toList());
        assertThat(values(table.outputs(), "step")).containsExactlyInAnyOrderElementsOf(names(Step.values()));
    }

    private static List<String> values(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Test
    void forty_days_after_a_quote_without_answer_it_is_offered_again() {
        assertThat(steps(null, Set.of(), ago(Event.QUOTE_OPEN, 39)))
                .extracting(NextStep::step)
                .containsExactly(Step.CALL_ABOUT_QUOTE);
        NextStep again = steps(null, Set.of(), ago(Event.QUOTE_OPEN, 40)).get(0);
        assertThat(again.step()).isEqualTo(Step.OFFER_AGAIN);
        assertThat(again.event()).isEqualTo(Event.QUOTE_OPEN);
        assertThat(again.days()).isEqualTo(40);
        assertThat(again.line()).isEqualTo("MOTOR");
        assertThat(ReadStageRules.shipped().rules().get(again.rule() - 1).outcomes())
                .contains("\"OFFER_AGAIN\"");
    }

    @Test
    void the_most_urgent_three_stand_first_and_none_twice() {
        assertThat(steps(
                        null,
                        Set.of(),
                        ago(Event.QUOTE_OPEN, 10),
                        ago(Event.QUOTE_OPEN, 20),
                        ago(Event.MOVE, 5),
                        new Happened(Event.RENEWAL_DUE, TODAY.plusDays(8), "HOME", null, 8L),
                        ago(Event.CLAIM_REFUSED, 3)))
                .extracting(NextStep::step)
                .containsExactly(Step.CALL_ON_RENEWAL, Step.EXPLAIN_REFUSAL, Step.CALL_ABOUT_QUOTE);
    }

    @Test
    void while_a_complaint_is_open_nothing_else_is_asked_of_the_customer() {
        assertThat(steps(
                        9,
                        Set.of(),
                        ago(Event.COMPLAINT_OPEN, 2),
                        ago(Event.QUOTE_OPEN, 50),
                        ago(Event.CLAIM_PAID, 20)))
                .extracting(NextStep::step)
                .containsExactly(Step.MEND_COMPLAINT);
    }

    @Test
    void a_referral_is_asked_of_the_happy_who_do_not_object_and_soon_after_something_went_well() {
        assertThat(steps(9, Set.of(), ago(Event.CLAIM_PAID, 20)))
                .extracting(NextStep::step)
                .containsExactly(Step.ASK_REFERRAL);
        assertThat(steps(6, Set.of(), ago(Event.CLAIM_PAID, 20))).isEmpty();
        assertThat(steps(9, Set.of(), ago(Event.CLAIM_PAID, 70))).isEmpty();
        assertThat(steps(9, Set.of(UsePurpose.REFERRAL), ago(Event.CLAIM_PAID, 20)))
                .isEmpty();
    }

    @Test
    void who_objects_to_offers_is_offered_nothing_but_still_served() {
        assertThat(steps(null, Set.of(UsePurpose.MARKETING), ago(Event.QUOTE_OPEN, 50), ago(Event.CLAIM_PAID, 3)))
                .extracting(NextStep::step)
                .containsExactly(Step.FOLLOW_CLAIM);
    }

    @Test
    void who_leaves_is_kept_by_the_reason_and_by_what_led_to_buying() {
        Happened leaving = new Happened(Event.LEAVING, TODAY.plusDays(20), "MOTOR", DeclineReason.PRICE, 7L);

        NextStep keep = steps(
                        null,
                        Set.of(),
                        leaving,
                        ago(Event.POLICY_BEGUN, 345),
                        ago(Event.CAR, 360),
                        ago(Event.MOVE, 500))
                .get(0);

        assertThat(keep.step()).isEqualTo(Step.KEEP_CHEAPER);
        assertThat(keep.reason()).isEqualTo(DeclineReason.PRICE);
        assertThat(keep.bought()).isEqualTo(new NextStep.Occasion(Event.CAR, TODAY.minusDays(360)));
        assertThat(steps(null, Set.of(), leaving))
                .allSatisfy(step -> assertThat(step.bought()).isNull());
    }

    @Test
    void who_left_for_a_reason_is_won_back_by_it_unless_they_came_back_already() {
        assertThat(steps(null, Set.of(), ago(Event.LEFT, 60, DeclineReason.SERVICE), ago(Event.POLICY_BEGUN, 90)))
                .extracting(NextStep::step)
                .containsExactly(Step.WIN_BACK_SERVICE);
        Facts back = new Facts(
                true,
                null,
                null,
                0,
                "CLIENT",
                null,
                List.of(new Facts.Cover("MOTOR", null, null, false)),
                List.of(),
                null,
                List.of());
        assertThat(new NextSteps(Rules.SHIPPED.ready(), TODAY)
                        .of(back, List.of(ago(Event.LEFT, 60, DeclineReason.SERVICE)), Set.of(), Map.of(), 3))
                .isEmpty();
    }
}
