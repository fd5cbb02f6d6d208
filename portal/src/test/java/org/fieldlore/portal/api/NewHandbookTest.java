package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fieldlore.insight.handbook.Order;
import org.fieldlore.insight.handbook.Selection;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Vocabulary;
import org.junit.jupiter.api.Test;

class NewHandbookTest {
    private static final List<BranchId> BRANCHES = List.of(new BranchId(3));
    private static final Vocabulary NONE = Vocabulary.of(List.of());

    @Test
    void title_and_language_alone_ask_for_all_that_is_validated() {
        NewHandbook book = NewHandbook.read("{\"title\":\"续保\",\"lang\":\"zh\"}");
        assertThat(book.selection(NONE, BRANCHES)).isEqualTo(Selection.ALL);
    }

    @Test
    void every_condition_of_a_selection_can_be_asked_for() {
        NewHandbook book =
                NewHandbook.read("{\"title\":\"t\",\"lang\":\"en\",\"branch\":3,\"ownOnly\":true,\"segment\":7,"
                        + "\"kinds\":[\"FAQ\"],\"itemLang\":\"zh\",\"unvalidated\":true,\"order\":\"KIND\"}");
        assertThat(book.selection(NONE, BRANCHES))
                .isEqualTo(new Selection(
                        new BranchId(3), true, Set.of(), new SegmentId(7), Set.of(Kind.FAQ), "zh", false, Order.KIND));
    }

    @Test
    void what_does_not_fit_is_refused_with_what_is_allowed_and_what_was_sent() {
        refused("{\"title\":\"t\"}", "lang is missing");
        refused("{\"title\":\"t\",\"lang\":\"fr\"}", "lang must be zh or en, was fr");
        refused("{\"title\":\"t\",\"lang\":\"en\",\"itemLang\":\"fr\"}", "itemLang must be zh or en, was fr");
        refused("{\"title\":\"t\",\"lang\":\"en\",\"branch\":4}", "branch must be the id of a branch, was 4");
        refused("{\"title\":\"t\",\"lang\":\"en\",\"kinds\":[\"POEM\"]}", "kinds must be one of");
        refused("{\"title\":\"t\",\"lang\":\"en\",\"topics\":[]}", "unknown field topics");
        refused("{\"title\":\"t\",\"lang\":\"en\",\"concepts\":[\"x\"]}", "concepts must be ids or IRIs");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> NewHandbook.read(json).selection(NONE, BRANCHES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
