package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayLimitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final List<String> ITEMS = List.of("i1", "i2", "i3"), PRODUCTS = List.of("p1", "p2", "p3");

    @Test
    void what_should_not_wait_has_room_first_then_the_best_of_each_kind() {
        List<NextStep> steps =
                List.of(step(Step.KEEP_CHEAPER, 95), step(Step.CALL_ON_RENEWAL, 75), step(Step.WELCOME, 50));

        assertThat(new DayLimit(5, Set.of()).heldBack(steps, ITEMS, PRODUCTS)).containsExactly("i2", "p2", "i3", "p3");
        assertThat(new DayLimit(1, Set.of()).heldBack(steps, ITEMS, PRODUCTS))
                .hasSize(8)
                .doesNotContain("KEEP_CHEAPER");
    }

    @Test
    void what_stood_there_stays_and_takes_no_room_twice() {
        assertThat(new DayLimit(3, Set.of("i3", "p3", "WELCOME"))
                        .heldBack(List.of(step(Step.WELCOME, 50)), ITEMS, PRODUCTS))
                .containsExactlyInAnyOrder("i1", "i2", "p1", "p2");
    }

    @Test
    void a_complaint_is_never_held_back() {
        List<NextStep> steps = List.of(step(Step.MEND_COMPLAINT, 100), step(Step.KEEP_CHEAPER, 95));

        assertThat(new DayLimit(1, Set.of("i9")).heldBack(steps, List.of(), List.of()))
                .containsExactly("KEEP_CHEAPER");
    }

    @Test
    void nothing_is_held_back_without_a_limit() {
        assertThat(new DayLimit(0, Set.of("i9")).heldBack(List.of(step(Step.WELCOME, 50)), ITEMS, PRODUCTS))
                .isEmpty();
    }

    @Property
    void no_more_than_the_limit_stand_there_but_for_complaints(
            @ForAll @IntRange(min = 1, max = 9) int most,
            @ForAll @Size(max = 9) Set<@IntRange(min = 1, max = 3) Integer> before,
            @ForAll @IntRange(min = 1, max = 100) int urgency) {
        Set<Object> shown = new HashSet<>();
        before.forEach(one -> shown.add("i" + one));
        List<NextStep> steps = Arrays.stream(Step.values())
                .filter(step -> step != Step.MEND_COMPLAINT)
                .limit(3)
                .map(step -> step(step, urgency))
                .toList();

        Set<Object> held = new DayLimit(most, shown).heldBack(steps, ITEMS, PRODUCTS);

        List<Object> all = new ArrayList<>(ITEMS);
        all.addAll(PRODUCTS);
        steps.forEach(step -> all.add(step.step().name()));
        Set<Object> standing = new HashSet<>(all);
        standing.removeAll(held);
        Set<Object> kept = new HashSet<>(all);
        kept.retainAll(shown);
        standing.addAll(shown);
        assertThat(standing).hasSize(Math.max(shown.size(), Math.min(most, shown.size() + all.size() - kept.size())));
        assertThat(held).noneMatch(shown::contains);
    }

    private static NextStep step(Step step, int urgency) {
        return new NextStep(step, urgency, 1, Event.POLICY_BEGUN, TODAY, 20, "MOTOR", null, null);
    }
}
