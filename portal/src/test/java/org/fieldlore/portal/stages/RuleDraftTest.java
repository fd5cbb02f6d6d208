package org.fieldlore.portal.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.advice.ReadStageRules;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableNotAllowed;
import org.junit.jupiter.api.Test;

class RuleDraftTest {
    private static final Table SHIPPED = ReadStageRules.shipped();

    @Property(tries = 200)
    void whatever_was_done_undo_takes_it_back_step_by_step(
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> deeds,
            @ForAll @IntRange(min = 1, max = 40) int at) {
        RuleDraft draft = new RuleDraft(SHIPPED.rules());
        List<List<Table.Rule>> states = new ArrayList<>();
        for (int deed : deeds) {
            List<Table.Rule> before = List.copyOf(draft.rules());
            int rule = Math.min(at, before.size());
            if (deed == 0) draft.delete(rule, SHIPPED);
            if (deed == 1) draft.add(rule, before.get(rule - 1), SHIPPED);
            if (deed == 2) draft.move(rule, 1, SHIPPED);
            if (deed == 3) draft.set(rule, before.get(0), SHIPPED);
            if (!draft.rules().equals(before)) states.add(before);
        }
        for (int i = states.size() - 1; i >= 0; i--) {
            draft.undo();
            assertThat(draft.rules()).isEqualTo(states.get(i));
        }
        assertThat(draft.hasBefore()).isFalse();
    }

    @Test
    void what_no_column_allows_changes_nothing_and_names_the_rule() {
        RuleDraft draft = new RuleDraft(SHIPPED.rules());
        Table.Rule wrong = new Table.Rule(List.of("-", "-", "[9..2]", "-", "-"), List.of("\"WAIT\"", "0"));

        assertThatThrownBy(() -> draft.set(7, wrong, SHIPPED))
                .isInstanceOfSatisfying(
                        TableNotAllowed.class,
                        refused -> assertThat(refused.facts()).containsExactly("7, days", "[9..2]"));
        assertThat(draft.rules()).isEqualTo(SHIPPED.rules());
        assertThat(draft.hasBefore()).isFalse();
    }

    @Test
    void a_rule_at_an_end_does_not_move_over_it() {
        RuleDraft draft = new RuleDraft(SHIPPED.rules());
        draft.move(1, -1, SHIPPED);
        draft.move(SHIPPED.rules().size(), 1, SHIPPED);

        assertThat(draft.hasBefore()).isFalse();
    }

    @Test
    void every_shipped_rule_goes_through_the_form_and_stays_what_it_says() {
        for (Table.Rule rule : SHIPPED.rules()) {
            Table.Rule chosen = RuleForm.of(rule, SHIPPED).rule(SHIPPED);
            List<Table.Rule> both = List.of(rule, chosen);
            // Said twice, they hold in the same cases: each masks the other, and nothing is contradicted.
            assertThat(SHIPPED.with(both).findings())
                    .filteredOn(found -> !found.rules().isEmpty())
                    .allSatisfy(found -> assertThat(found.rules()).containsExactlyInAnyOrder(1, 2));
            assertThat(chosen.outcomes()).isEqualTo(rule.outcomes());
            RuleForm form = RuleForm.of(rule, SHIPPED);
            form.turn(SHIPPED);
            assertThat(form.isFeel()).isTrue();
            assertThat(form.rule(SHIPPED)).isEqualTo(chosen);
            form.turn(SHIPPED);
            assertThat(form.isFeel()).isFalse();
            assertThat(form.rule(SHIPPED)).isEqualTo(chosen);
        }
    }

    @Test
    void more_stretches_than_there_are_fields_for_are_edited_in_feel() {
        Table.Rule rule = new Table.Rule(List.of("-", "-", "1, 3, 5", "-", "-"), List.of("\"WAIT\"", "0"));
        RuleForm form = RuleForm.of(rule, SHIPPED);

        assertThat(form.isFeel()).isTrue();
        assertThat(form.rule(SHIPPED)).isEqualTo(rule);
        form.turn(SHIPPED);
        assertThat(form.isFeel()).isTrue();
    }
}
