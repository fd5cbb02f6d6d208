package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void an_unknown_field_is_refused_with_the_fields_there_are() {
        assertThatThrownBy(() -> Condition.of("shoeSize", "EQ", "42"))
                .isInstanceOfSatisfying(FieldUnknown.class, refusal -> {
                    assertThat(refusal.facts().get(0)).isEqualTo("shoeSize");
                    assertThat(refusal.facts().get(1).toString()).contains("age", "lacksLine", "silentForDays");
                });
    }

    @Test
    void a_comparison_that_makes_no_sense_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> Condition.of("gender", "GE", "F"))
                .isInstanceOf(OpNotAllowed.class)
                .hasMessageContaining("EQ, NE, IN");
        assertThatThrownBy(() -> Condition.of("age", "LIKE", "30"))
                .isInstanceOf(OpNotAllowed.class)
                .hasMessageContaining("BETWEEN");
        assertThatThrownBy(() -> Condition.of("lacksLine", "NE", "LIFE")).isInstanceOf(OpNotAllowed.class);
        assertThatThrownBy(() -> Condition.of("age", "CONTAINS", "3")).isInstanceOf(OpNotAllowed.class);
    }

    @Test
    void a_value_that_does_not_fit_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> Condition.of("stage", "EQ", "FRIEND"))
                .isInstanceOf(ValueNotAllowed.class)
                .hasMessageContaining("POTENTIAL, TARGET, PROSPECT, CLIENT, LOYAL");
        assertThatThrownBy(() -> Condition.of("age", "GE", "old")).hasMessageContaining("0..150");
        assertThatThrownBy(() -> Condition.of("age", "BETWEEN", "30")).hasMessageContaining("a..b");
        assertThatThrownBy(() -> Condition.of("age", "BETWEEN", "40..30")).hasMessageContaining("a ≤ b");
        assertThatThrownBy(() -> Condition.of("line", "IN", "MOTOR,")).isInstanceOf(ValueNotAllowed.class);
        assertThatThrownBy(() -> Condition.of("since", "GE", "2026-02-30")).isInstanceOf(ValueNotAllowed.class);
        assertThatThrownBy(() -> Condition.of("city", "EQ", " ")).isInstanceOf(ValueNotAllowed.class);
    }

    @Test
    void what_people_type_never_becomes_part_of_the_statement() {
        String evil = "x' or '1'='1";

        String statement = ConditionSql.where(
                        List.of(
                                new Condition(Field.CITY, Op.EQ, evil),
                                new Condition(Field.OCCUPATION, Op.CONTAINS, evil),
                                new Condition(Field.REGION, Op.IN, evil + "," + evil + "2")),
                        Archive.TODAY,
                        "CNY")
                .toString();

        assertThat(statement).doesNotContain("x'", "'1'");
    }

    @Test
    void conditions_and_queries_survive_json() {
        List<Condition> rule = List.of(
                new Condition(Field.AGE, Op.BETWEEN, "24..40"),
                new Condition(Field.LINE, Op.IN, "HEALTH,CRITICAL_ILLNESS"),
                new Condition(Field.CITY, Op.EQ, "\"杭州\\"));
        CustomerQuery query = new CustomerQuery(" 周 ", rule, Sort.PREMIUM);

        assertThat(QueryJson.conditions(QueryJson.write(rule))).isEqualTo(rule);
        assertThat(QueryJson.query(QueryJson.write(query))).isEqualTo(query);
        assertThat(QueryJson.query(QueryJson.write(CustomerQuery.all()))).isEqualTo(CustomerQuery.all());
    }

    @Property
    void a_range_of_birth_dates_says_the_same_as_the_age(
            @ForAll("days") LocalDate birth,
            @ForAll("days") LocalDate today,
            @ForAll @IntRange(min = 0, max = 120) int years,
            @ForAll("orders") Op op) {
        if (birth.isAfter(today)) return;
        int age = Objects.requireNonNull(Ages.at(birth, today));
        boolean byAge = Span.of(op, List.of(years, years + 5)).stream().anyMatch(span -> span.contains(age));
        boolean byBirth = Span.of(op, List.of(years, years + 5)).stream()
                .anyMatch(span -> (span.low() == null || !birth.isAfter(Ages.latestBirth(span.low(), today)))
                        && (span.high() == null || !birth.isBefore(Ages.earliestBirth(span.high(), today))));

        assertThat(byBirth).isEqualTo(byAge);
    }

    @Property
    void comparisons_of_whole_numbers_mean_what_they_say(
            @ForAll @IntRange(min = 0, max = 50) int left, @ForAll @IntRange(min = 0, max = 50) int right) {
        assertThat(holds(left, Op.EQ, right)).isEqualTo(left == right);
        assertThat(holds(left, Op.NE, right)).isEqualTo(left != right);
        assertThat(holds(left, Op.LT, right)).isEqualTo(left < right);
        assertThat(holds(left, Op.LE, right)).isEqualTo(left <= right);
        assertThat(holds(left, Op.GT, right)).isEqualTo(left > right);
        assertThat(holds(left, Op.GE, right)).isEqualTo(left >= right);
    }

    private static boolean holds(int left, Op op, int right) {
        return Span.of(op, List.of(right)).stream().anyMatch(span -> span.contains(left));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .edgeCases(config -> config.add(
                        LocalDate.of(2000, 2, 29),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2023, 2, 28),
                        LocalDate.of(2023, 3, 1)));
    }

    @Provide
    Arbitrary<Op> orders() {
        return Arbitraries.of(Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE, Op.BETWEEN);
    }
}
