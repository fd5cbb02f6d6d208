package org.fieldlore.insight.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.junit.jupiter.api.Test;

class SelectionJsonTest {
    private final SelectionJson json = new SelectionJson();

    @Test
    void a_selection_comes_back_as_it_was_stored() {
        Selection full = new Selection(
                new BranchId(3),
                true,
                Set.of(new ConceptId(1), new ConceptId(2)),
                new SegmentId(4),
                Set.of(Kind.FAQ),
                "en",
                false,
                Order.KIND);
        for (Selection selection : Set.of(full, Selection.ALL))
            assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(selection)))
                    .isEqualTo(selection);
    }

    @Test
    void all_kinds_are_no_condition_and_own_needs_a_branch() {
        Selection all = new Selection(null, true, Set.of(), null, EnumSet.allOf(Kind.class), null, true, Order.CONCEPT);
        assertThat(all).isEqualTo(Selection.ALL);
        assertThatThrownBy(() -> new Selection(null, false, Set.of(), null, Set.of(), "fr", true, Order.CONCEPT))
                .hasMessage("language must be zh or en, was fr");
    }
}
