package org.fieldlore.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Column EVENT =
            new Column("event", Column.Type.TEXT, List.of("QUOTE", "CLAIM", "MOVE"), null, null);
    private static final Column DAYS =
            new Column("days", Column.Type.WHOLE, List.of(), BigDecimal.ZERO, BigDecimal.TEN);
    private static final Column OPEN = new Column("open", Column.Type.YES_NO, List.of(), null, null);

    @Provide
    Arbitrary<String> spans() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 10);
        Arbitrary<String> bound = Combinators.combine(Arbitraries.of("", "<", "<=", ">", ">="), number)
                .as((sign, value) -> sign + " " + value);
        Arbitrary<String> interval = Combinators.combine(
                        Arbitraries.of("[", "("), number, number, Arbitraries.of("]", ")"))
                .as((open, one, other, close) -> open + Math.min(one, other) + ".." + Math.max(one, other) + close);
        return Arbitraries.oneOf(bound, interval)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> String.join(", ", list).strip());
    }

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.of("QUOTE", "CLAIM", "MOVE").set().ofMinSize(1), Arbitraries.of(true, false))
                .as((set, not) -> {
                    String list = String.join(
                            ", ", set.stream().map(code -> '"' + code + '"').toList());
                    return not ? "not(" + list + ")" : list;
                });
    }

    @Property
    void what_is_chosen_of_numbers_holds_for_the_same_as_what_was_written(@ForAll("spans") String written) {
        String cell = Cells.condition(DAYS, written, "1");
        String chosen = Choice.of(DAYS, cell).feel(DAYS);

        assertThat(Cells.condition(DAYS, chosen, "1")).isEqualTo(chosen);
        for (int day = 0; day <= 10; day++)
            assertThat(Cells.holds(DAYS, chosen, BigDecimal.valueOf(day)))
                    .as("%s for %s on day %d", chosen, written, day)
                    .isEqualTo(Cells.holds(DAYS, cell, BigDecimal.valueOf(day)));
        assertThat(Choice.of(DAYS, chosen).feel(DAYS)).isEqualTo(chosen);
    }

    @Property
    void what_is_chosen_of_codes_holds_for_the_same_as_what_was_written(@ForAll("codes") String written) {
        String cell = Cells.condition(EVENT, written, "1");
        String chosen = Choice.of(EVENT, cell).feel(EVENT);

        for (String event : EVENT.values())
            assertThat(Cells.holds(EVENT, Cells.condition(EVENT, chosen, "1"), event))
                    .as("%s for %s", chosen, written)
                    .isEqualTo(Cells.holds(EVENT, cell, event));
    }

    @Test
    void choosing_nothing_or_everything_lets_everything_through() {
        assertThat(Choice.ANY.feel(EVENT)).isEqualTo("-");
        assertThat(new Choice(false, Set.copyOf(EVENT.values()), List.of()).feel(EVENT))
                .isEqualTo("-");
        assertThat(new Choice(false, Set.of("true", "false"), List.of()).feel(OPEN))
                .isEqualTo("-");
        assertThat(new Choice(false, Set.of("true"), List.of()).feel(OPEN)).isEqualTo("true");
        assertThat(new Choice(false, Set.of(), List.of(new Choice.Span(null, null))).feel(DAYS))
                .isEqualTo("-");
    }

    @Test
    void from_more_to_less_is_refused_like_everything_else_that_is_typed_wrong() {
        String feel = new Choice(false, Set.of(), List.of(new Choice.Span(9L, 2L))).feel(DAYS);

        assertThatThrownBy(() -> Cells.condition(DAYS, feel, "1")).isInstanceOf(TableNotAllowed.class);
    }
}
