package org.fieldlore.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="f" namespace="n">
              <inputData id="i" name="event"/>
              <decision id="d" name="steps">
                <decisionTable id="t" hitPolicy="UNIQUE">
                  <input id="c1"><inputExpression id="e1" typeRef="string"><text>event</text></inputExpression>
                    <inputValues id="v1"><text>"QUOTE", "CLAIM"</text></inputValues></input>
                  <input id="c2"><inputExpression id="e2" typeRef="whole"><text>days</text></inputExpression>
                    <inputValues id="v2"><text>[0..365]</text></inputValues></input>
                  <output id="o1" name="step" typeRef="string"><outputValues id="v3"><text>"CALL"</text></outputValues></output>
                  <rule id="r1"><inputEntry id="x1"><text>%s</text></inputEntry><inputEntry id="x2"><text>%s</text></inputEntry>
                    <outputEntry id="x3"><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static Table read(String event, String days, String step) {
        return TableReader.read(FILE.formatted(event, days, step));
    }

    @Test
    void a_table_is_read_with_what_its_columns_allow() {
        Table table = read("\"QUOTE\"", "&gt; 40", "\"CALL\"");

        assertThat(table.name()).isEqualTo("steps");
        assertThat(table.inputs())
                .containsExactly(
                        new Column("event", Column.Type.TEXT, List.of("QUOTE", "CLAIM"), null, null),
                        new Column("days", Column.Type.WHOLE, List.of(), BigDecimal.ZERO, new BigDecimal("365")));
        assertThat(table.outputs()).containsExactly(new Column("step", Column.Type.TEXT, List.of("CALL"), null, null));
        assertThat(table.rules()).containsExactly(new Table.Rule(List.of("\"QUOTE\"", "> 40"), List.of("\"CALL\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", "40", "[0..40]", "(0..40)", "&lt;= 40, &gt;= 100", "[1..2], [3..4)"})
    void bounds_intervals_and_lists_are_conditions(String days) {
        assertThat(read("not(\"CLAIM\")", days, "\"CALL\"").rules()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function() external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
                "? &gt; 40",
                "366",
                "0.5",
                "[40..0]",
                "event",
                "1; 2",
                "&lt;"
            })
    void what_could_do_more_than_compare_or_lies_outside_the_column_is_refused_with_its_place(String days) {
        assertThatThrownBy(() -> read("-", days, "\"CALL\""))
                .isInstanceOfSatisfying(
                        TableNotAllowed.class,
                        refused -> assertThat(refused.facts().get(0)).isEqualTo("1, days"));
    }

    @Test
    void a_word_that_the_column_does_not_list_is_refused() {
        assertThatThrownBy(() -> read("\"QUOT\"", "-", "\"CALL\"")).isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() -> read("-", "-", "\"SELL\"")).isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() -> read("-", "-", "")).isInstanceOf(TableNotAllowed.class);
    }

    @Test
    void a_file_that_is_none_or_draws_in_others_is_refused() {
        assertThatThrownBy(() -> TableReader.read("steps")).isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() -> TableReader.read("<definitions/>")).isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() -> TableReader.read(
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions>&e;</definitions>"))
                .isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() ->
                        TableReader.read(FILE.formatted("-", "-", "\"CALL\"").replace("UNIQUE", "FIRST")))
                .isInstanceOf(TableNotAllowed.class);
    }

    @Test
    void a_table_that_is_written_is_read_back_the_same() {
        Table table = read("not(\"CLAIM\")", "&lt; 30, &gt; 300", "\"CALL\"");

        assertThat(TableReader.read(TableWriter.write(table))).isEqualTo(table);
    }

    @Test
    void rules_are_checked_against_the_columns_of_whoever_uses_them() {
        Table wide = read("\"QUOTE\"", "&gt; 40", "\"CALL\"");
        Table narrow = TableReader.read(FILE.formatted("-", "-", "\"CALL\"").replace("[0..365]", "[0..30]"));

        assertThat(wide.in(wide)).isEqualTo(wide);
        assertThatThrownBy(() -> wide.in(narrow))
                .isInstanceOfSatisfying(
                        TableNotAllowed.class,
                        refused -> assertThat(refused.facts()).containsExactly("1, days", "> 40"));
        Table renamed = TableReader.read(FILE.formatted("-", "-", "\"CALL\"").replace(">days<", ">age<"));
        assertThatThrownBy(() -> renamed.in(wide)).isInstanceOf(TableNotAllowed.class);
        assertThatThrownBy(() -> wide.with(List.of())).isInstanceOf(TableNotAllowed.class);
    }

    @Test
    void what_one_table_has_and_another_has_not_is_told_whatever_the_order() {
        Table old = read("\"QUOTE\"", "&gt; 40", "\"CALL\"");
        Table.Rule more = new Table.Rule(List.of("\"CLAIM\"", "-"), List.of("\"CALL\""));
        Table changed = old.with(List.of(more, old.rules().get(0)));

        assertThat(changed.without(old)).containsExactly(more);
        assertThat(old.without(changed)).isEmpty();
    }
}
