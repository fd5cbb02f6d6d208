package org.fieldlore.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.Derived;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Level;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeighTest {
    private static final Instant NOW = Instant.parse("2026-06-30T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final SourceLine SOURCE = new SourceLine(null, null, "林慧", "Lin Hui", NOW);

    @Test
    void the_four_quadrants_follow_from_ability_and_willingness() {
        assertThat(Quadrant.of(Level.LOW, Level.LOW)).isEqualTo(Quadrant.DEVELOP);
        assertThat(Quadrant.of(Level.LOW, Level.HIGH)).isEqualTo(Quadrant.MAINTAIN);
        assertThat(Quadrant.of(Level.HIGH, Level.LOW)).isEqualTo(Quadrant.CULTIVATE);
        assertThat(Quadrant.of(Level.HIGH, Level.HIGH)).isEqualTo(Quadrant.CHERISH);
    }

    @Test
    void of_whom_nothing_is_known_little_is_taken_for_granted() {
        CustomerView view = view(Clearance.OWN, Map.of(), 0, null);

        Grade ability = Weigh.ability(view, new Weigh.Means(null, null, null, null));
        Grade willingness = Weigh.willingness(view, TODAY);

        assertThat(ability).isEqualTo(new Grade(Level.LOW, List.of(Sign.of(Sign.Code.NOTHING, false)), null));
        assertThat(willingness).isEqualTo(ability);
    }

    @Property
    void more_income_never_makes_less_able(
            @ForAll @IntRange(max = 1000) int income, @ForAll @IntRange(max = 1000) int more) {
        CustomerView view = view(Clearance.OWN, Map.of(), 0, null);

        Level before = Weigh.ability(view, income(income)).level();
        Level after = Weigh.ability(view, income(income + more)).level();

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void what_somebody_stated_stands_against_all_signs(@ForAll Level stated, @ForAll @IntRange(max = 1000) int income) {
        CustomerView view = view(Clearance.OWN, Map.of(Fact.ABILITY, stated, Fact.WILLINGNESS, stated), 3, 9);

        assertThat(Weigh.ability(view, income(income))).isEqualTo(new Grade(stated, List.of(), SOURCE));
        assertThat(Weigh.willingness(view, TODAY).level()).isEqualTo(stated);
        assertThat(Weigh.willingness(view, TODAY).computed()).isFalse();
    }

    @Test
    void where_no_income_is_known_the_premium_speaks() {
        CustomerView view = view(Clearance.OWN, Map.of(), 0, null);

        Grade grade = Weigh.ability(
                view, new Weigh.Means(null, new BigDecimal("900"), new BigDecimal("500"), new BigDecimal("800")));

        assertThat(grade.level()).isEqualTo(Level.HIGH);
        assertThat(grade.signs()).extracting(Sign::code).containsExactly(Sign.Code.PREMIUM);
    }

    @Test
    void a_colleague_learns_the_level_and_no_amount() {
        Grade own = Weigh.ability(view(Clearance.OWN, Map.of(), 0, null), income(900));
        Grade colleague = Weigh.ability(view(Clearance.COLLEAGUE, Map.of(), 0, null), income(900));

        assertThat(own.signs().get(0).facts()).hasSize(2);
        assertThat(colleague.level()).isEqualTo(own.level());
        assertThat(colleague.signs().get(0).facts()).isEmpty();
    }

    @Test
    void contacts_and_satisfaction_speak_for_and_against() {
        assertThat(Weigh.willingness(view(Clearance.OWN, Map.of(), 2, null), TODAY)
                        .level())
                .isEqualTo(Level.HIGH);
        Grade both = Weigh.willingness(view(Clearance.OWN, Map.of(), 2, 2), TODAY);
        assertThat(both.level()).isEqualTo(Level.LOW);
        assertThat(both.signs()).extracting(Sign::high).containsExactly(true, false);
    }

    @Test
    void what_lies_more_than_a_year_back_says_nothing() {
        CustomerView view = view(Clearance.OWN, Map.of(), null, 2, NOW.minus(366, ChronoUnit.DAYS));

        assertThat(Weigh.willingness(view, TODAY).level()).isEqualTo(Level.LOW);
    }

    private static Weigh.Means income(int income) {
        return new Weigh.Means(BigDecimal.valueOf(income), null, new BigDecimal("500"), null);
    }

    private static CustomerView view(
            Clearance clearance, Map<Fact, Level> levels, int contacts, @Nullable Integer satisfaction) {
        return view(clearance, levels, satisfaction, contacts, NOW.minus(30, ChronoUnit.DAYS));
    }

    private static CustomerView view(
            Clearance clearance, Map<Fact, Level> levels, @Nullable Integer satisfaction, int contacts, Instant at) {
        List<FactLine> facts = Arrays.stream(Fact.values())
                .map(fact ->
                        new FactLine(fact, fact == Fact.SATISFACTION ? satisfaction : levels.get(fact), false, SOURCE))
                .toList();
        List<InteractionLine> lines = IntStream.range(0, contacts)
                .mapToObj(i -> new InteractionLine(i, at, InteractionKind.CALL, "x", null, null, true))
                .toList();
        return new CustomerView(
                new CustomerId(1),
                "C1",
                "周明",
                1,
                clearance,
                true,
                facts,
                null,
                new Derived(null, null, BigDecimal.ZERO, null, 0, Set.of(), 0, null, null),
                List.of(),
                List.of(),
                List.of(),
                lines,
                List.of());
    }
}
