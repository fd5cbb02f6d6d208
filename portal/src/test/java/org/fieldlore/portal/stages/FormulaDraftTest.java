package org.fieldlore.portal.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.ReadFormulas;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.portal.shell.Wordbook;
import org.junit.jupiter.api.Test;

class FormulaDraftTest {
    private static final Topic WELCOME = new Topic(Lane.STEP, "WELCOME");
    private final FormulaText en = new FormulaText(new Wordbook(Locale.ENGLISH));
    private final FormulaText zh = new FormulaText(new Wordbook(Locale.forLanguageTag("zh-CN")));

    private static FormulaDraft.Weight weight(FormulaDraft draft, Topic topic) {
        return draft.weights(topic.lane()).stream()
                .filter(one -> one.getTopic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_begins_with_a_formula_and_says_what_is_changed() {
        FormulaDraft draft = FormulaDraft.of(Formula.SHIPPED);
        assertThat(draft.changes(Formula.SHIPPED, en)).isEmpty();

        draft.getSwitches().get(1).setOn(true);
        weight(draft, WELCOME).setValue(0.5);

        assertThat(draft.on()).isEqualTo(Set.of(Factor.FIT, Factor.VALUE, Factor.WEIGHT));
        assertThat(new Formula(1, draft.on(), draft.weights()).weights()).isEqualTo(Map.of(WELCOME, 0.5));
        assertThat(draft.changes(Formula.SHIPPED, en))
                .isEqualTo(List.of("What is at stake: switched on", "Next step · " + en.topic(WELCOME) + ": 1 → 0.5"));
        assertThat(draft.changes(Formula.SHIPPED, zh)).first().isEqualTo("分量：打开");
    }

    @Test
    void an_empty_field_weighs_1_and_one_that_cannot_be_is_kept_to_be_mended() {
        FormulaDraft draft = FormulaDraft.of(new Formula(1, Set.of(), Map.of(WELCOME, 0.0)));
        weight(draft, WELCOME).setValue(null);
        assertThat(draft.weights()).containsEntry(WELCOME, 1.0);

        weight(draft, WELCOME).setValue(7.0);
        assertThat(draft.weights()).containsEntry(WELCOME, 7.0);
        assertThat(draft.changes(Formula.SHIPPED, en)).noneMatch(line -> line.contains("7"));
    }

    @Test
    void everything_that_is_weighed_has_a_name_in_both_languages() {
        for (Topic topic : ReadFormulas.topics()) {
            assertThat(en.topic(topic)).isNotBlank();
            assertThat(zh.topic(topic)).isNotBlank();
        }
    }
}
