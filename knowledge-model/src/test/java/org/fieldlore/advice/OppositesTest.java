package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.rule.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OppositesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Property
    void opposite_is_so_from_both_sides_and_no_step_is_opposite_to_itself(
            @ForAll Step one, @ForAll Step other, @ForAll boolean sameLine) {
        assertThat(Opposites.between(one, other, sameLine)).isEqualTo(Opposites.between(other, one, sameLine));
        assertThat(Opposites.between(one, one, true)).isEmpty();
    }

    @Property
    void of_two_opposites_exactly_one_yields(
            @ForAll Step one,
            @ForAll @IntRange(min = 1, max = 100) int urgency,
            @ForAll Step other,
            @ForAll @IntRange(min = 1, max = 100) int otherUrgency) {
        boolean yields = Opposites.yields(one, urgency, other, otherUrgency);
        boolean otherYields = Opposites.yields(other, otherUrgency, one, urgency);
        assertThat(yields ^ otherYields)
                .isEqualTo(Opposites.between(one, other, true).isPresent());
    }

    @Property
    void steps_that_are_left_are_never_opposite_and_something_is_left(
            @ForAll @Size(min = 1, max = 8) List<Step> steps, @ForAll @IntRange(min = 1, max = 100) int urgency) {
        List<NextStep> all = steps.stream()
                .distinct()
                .map(step -> step(
                        step, (urgency + 37 * step.ordinal()) % 100 + 1, step.ordinal() % 2 == 0 ? "MOTOR" : "HOME"))
                .toList();

        List<NextStep> left = Opposites.apart(all);

        assertThat(left).isNotEmpty().isSubsetOf(all);
        for (NextStep one : left)
            for (NextStep other : left)
                assertThat(Opposites.between(one.step(), other.step(), Objects.equals(one.line(), other.line())))
                        .isEmpty();
    }

    @Test
    void whoever_leaves_is_asked_for_no_referral_but_may_be_offered_another_line() {
        NextStep keep = step(Step.KEEP_CHEAPER, 95, "MOTOR");
        assertThat(Opposites.apart(List.of(keep, step(Step.ASK_REFERRAL, 45, "HOME"))))
                .containsExactly(keep);
        assertThat(Opposites.apart(List.of(keep, step(Step.OFFER_SECOND, 40, "MOTOR"))))
                .containsExactly(keep);
        assertThat(Opposites.apart(List.of(keep, step(Step.OFFER_SECOND, 40, "HOME"))))
                .hasSize(2);
        assertThat(Opposites.bars(List.of(keep), "MOTOR")).isTrue();
        assertThat(Opposites.bars(List.of(keep), "HOME")).isFalse();
        assertThat(Opposites.bars(List.of(step(Step.MEND_COMPLAINT, 100, null)), "HOME"))
                .isTrue();
    }

    @Test
    void what_puts_something_right_stands_however_urgent_the_other_is() {
        NextStep mend = step(Step.MEND_COMPLAINT, 1, null);

        assertThat(Opposites.apart(List.of(step(Step.ASK_REFERRAL, 100, null), mend)))
                .containsExactly(mend);
    }

    @Test
    void of_cheaper_and_better_fitting_the_more_urgent_stands() {
        NextStep fitting = step(Step.OFFER_FITTING, 51, "HOME");

        assertThat(Opposites.apart(List.of(fitting, step(Step.OFFER_CHEAPER, 50, "HOME"))))
                .containsExactly(fitting);
        assertThat(Opposites.apart(List.of(fitting, step(Step.OFFER_CHEAPER, 50, "MOTOR"))))
                .hasSize(2);
    }

    @Test
    void rules_of_the_shipped_table_that_would_say_the_opposite_are_named_with_a_customer() {
        List<OppositeRules> found = OppositeRules.of(ReadStageRules.shipped());

        OppositeRules keep = found.stream()
                .filter(one -> one.stands() == Step.KEEP_CHEAPER && one.yields() == Step.ASK_REFERRAL)
                .findFirst()
                .orElseThrow();
        assertThat(keep.why()).isEqualTo(Clash.LEAVING);
        assertThat(keep.standing()).containsExactly(23);
        assertThat(keep.yielding()).containsExactly(14, 34);
        assertThat(keep.first()).containsEntry("event", "LEAVING").containsEntry("mood", "HAPPY");
        assertThat(keep.second())
                .containsEntry("event", "POLICY_BEGUN")
                .containsEntry("mood", "HAPPY")
                .containsEntry("days", BigDecimal.valueOf(14));
        assertThat(found)
                .as("a complaint silences all other rules of this table")
                .noneMatch(one -> one.stands() == Step.MEND_COMPLAINT);
        assertThat(found)
                .as("two declined quotes of one line")
                .anyMatch(one -> one.why() == Clash.CHEAPER_OR_MORE && one.stands() == Step.OFFER_CHEAPER);
    }

    @Test
    void every_customer_who_is_named_meets_both_rules_and_has_one_mood() {
        Table table = ReadStageRules.shipped();

        for (OppositeRules found : OppositeRules.of(table)) {
            assertThat(found.first().get("mood")).isEqualTo(found.second().get("mood"));
            assertThat(found.first().get("grievance")).isEqualTo(found.second().get("grievance"));
            assertThat(decided(found.first())).isEqualTo(found.stands());
            assertThat(decided(found.second())).isEqualTo(found.yields());
        }
    }

    private static Step decided(Map<String, Object> situation) {
        return Step.valueOf((String) Objects.requireNonNull(
                Rules.SHIPPED.ready().decide(situation).get(0).outcome().get("step")));
    }

    private static NextStep step(Step step, int urgency, @Nullable String line) {
        return new NextStep(step, urgency, 1, Event.POLICY_BEGUN, TODAY, 20, line, null, null);
    }
}
