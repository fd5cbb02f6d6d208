package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final Condition OLD = Condition.of("age", "GE", "60");
    private static final Condition YOUNG = Condition.of("age", "LE", "25");
    private static final Criterion GOLF = Criterion.of("custom.hobby", "EQ", "golf");

    @Test
    void parts_are_changed_where_they_stand() {
        Group query = Group.all(List.of(OLD));

        Group indented = query.indented(List.of(0), Join.ANY);
        assertThat(indented).isEqualTo(Group.all(List.of(new Group(Join.ANY, List.of(OLD)))));
        Group both = indented.adding(List.of(0), YOUNG);
        assertThat(both.at(List.of(0, 1))).isEqualTo(YOUNG);
        assertThat(both.with(List.of(0, 0), GOLF).criteria()).containsExactly(GOLF, YOUNG);
        assertThat(both.dissolved(List.of(0))).isEqualTo(Group.all(List.of(OLD, YOUNG)));
        assertThat(both.without(List.of(0, 0)).without(List.of(0, 0)).isEmpty()).isTrue();
        assertThat(both.has(List.of(0, 2))).isFalse();
        assertThat(both.has(List.of(0, 1, 0))).isFalse();
    }

    @Test
    void what_nests_too_deeply_or_is_too_long_is_refused() {
        assertThatThrownBy(() -> Group.all(Collections.nCopies(51, OLD))).isInstanceOf(QueryTooLarge.class);
        Group deep = Group.all(List.of(OLD));
        for (int level = 2; level <= Group.DEEPEST; level++) deep = Group.all(List.of(deep));
        Group deepest = deep;
        assertThatThrownBy(() -> Group.all(List.of(deepest))).isInstanceOf(QueryTooLarge.class);
        String stranger = "{\"conditions\":[".repeat(5_000) + "]}".repeat(5_000);
        assertThatThrownBy(() -> QueryJson.query(stranger)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void queries_kept_before_there_were_groups_still_read() {
        assertThat(
                        QueryJson.query(
                                "{\"sort\":\"PREMIUM\",\"conditions\":[{\"field\":\"age\",\"op\":\"GE\",\"value\":\"60\"}],\"text\":\"周\"}"))
                .isEqualTo(new CustomerQuery("周", List.of(OLD), Sort.PREMIUM));
    }

    @Test
    void own_fields_are_asked_with_values_that_can_be_compared() {
        assertThat(CustomCondition.of("custom.bonus", "BETWEEN", "1..2.5").values())
                .containsExactly("1", "2.5");
        assertThatThrownBy(() -> Criterion.of("custom.bonus", "GE", "much")).isInstanceOf(ValueNotAllowed.class);
        assertThatThrownBy(() -> Criterion.of("custom.bonus", "BETWEEN", "1")).isInstanceOf(ValueNotAllowed.class);
        assertThatThrownBy(() -> Criterion.of("custom.bonus", "LIKE", "1")).isInstanceOf(OpNotAllowed.class);
        assertThatThrownBy(() -> Criterion.of("custom.x' or 1=1", "EQ", "1")).isInstanceOf(FieldUnknown.class);
        assertThatThrownBy(() -> Criterion.of("custom.bonus", "EQ", " ")).isInstanceOf(ValueNotAllowed.class);
    }

    @Property
    void every_query_survives_json(@ForAll("groups") Group group) {
        CustomerQuery query = new CustomerQuery("周", group, Sort.RENEWAL);

        assertThat(QueryJson.query(QueryJson.write(query))).isEqualTo(query);
    }

    @Provide
    Arbitrary<Group> groups() {
        Arbitrary<Clause> leaf = Arbitraries.of(OLD, YOUNG, GOLF);
        Arbitrary<Clause> inner = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaf),
                net.jqwik.api.Tuple.of(1, group(leaf, 1).map(group -> (Clause) group)));
        return group(inner, 0);
    }

    private static Arbitrary<Group> group(Arbitrary<Clause> parts, int least) {
        return parts.list()
                .ofMinSize(least)
                .ofMaxSize(5)
                .flatMap(list -> Arbitraries.of(Join.class).map(join -> new Group(join, list)));
    }
}
