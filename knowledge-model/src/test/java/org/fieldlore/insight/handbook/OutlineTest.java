package org.fieldlore.insight.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final ConceptId PRICE = new ConceptId(9);
    private static final ConceptId INCREASE = new ConceptId(5);
    private static final ConceptId CLAIM = new ConceptId(2);
    private static final Vocabulary WORDS = Vocabulary.of(
            List.of(new Scheme("a", "一", "One"), new Scheme("b", "二", "Two")),
            Map.of(
                    INCREASE, concept("increase", "b", "price"),
                    PRICE, concept("price", "b", null),
                    CLAIM, concept("claim", "a", null)));

    @Test
    void chapters_follow_the_tree_and_an_item_stands_once_under_its_first_concept() {
        assertThat(placed(
                        Selection.ALL,
                        item(1, Kind.FAQ, INCREASE),
                        item(2, Kind.FAQ, PRICE, CLAIM),
                        item(3, Kind.FAQ, PRICE)))
                .containsExactly("2:2", "9:3", "5:1");
    }

    @Test
    void of_several_concepts_one_that_was_asked_for_makes_the_chapter() {
        Selection prices = with(Set.of(PRICE), Order.CONCEPT);
        assertThat(placed(prices, item(1, Kind.FAQ, CLAIM, INCREASE))).containsExactly("5:1");
    }

    @Test
    void chapters_by_kind_follow_the_tree_within() {
        Selection kinds = with(Set.of(), Order.KIND);
        assertThat(placed(kinds, item(1, Kind.FAQ, PRICE), item(2, Kind.INSIGHT, PRICE), item(3, Kind.INSIGHT, CLAIM)))
                .containsExactly("INSIGHT:3", "INSIGHT:2", "FAQ:1");
    }

    @Test
    void what_is_filed_under_nothing_comes_last() {
        assertThat(placed(Selection.ALL, item(1, Kind.FAQ), item(2, Kind.FAQ, INCREASE)))
                .containsExactly("5:2", "-:1");
    }

    @Property
    void every_item_stands_exactly_once(@ForAll List<Set<Boolean>> shapes) {
        Chosen[] items = new Chosen[shapes.size()];
        for (int i = 0; i < items.length; i++)
            items[i] = shapes.get(i).contains(true) ? item(i + 1, Kind.FAQ, PRICE, CLAIM) : item(i + 1, Kind.INSIGHT);
        assertThat(new Outline(WORDS, Selection.ALL).of(List.of(items)))
                .extracting(Outline.Placed::item)
                .containsExactlyInAnyOrder(items);
    }

    private static List<String> placed(Selection selection, Chosen... items) {
        return new Outline(WORDS, selection)
                .of(List.of(items)).stream()
                        .map(one -> name(one.chapter()) + ":" + one.item().id())
                        .toList();
    }

    private static String name(Outline.Chapter chapter) {
        if (chapter.kind() != null) return chapter.kind().name();
        return chapter.concept() == null ? "-" : chapter.concept().toString();
    }

    private static Selection with(Set<ConceptId> concepts, Order order) {
        return new Selection(null, false, concepts, null, Set.of(), null, true, order);
    }

    private static ParsedConcept concept(String code, String scheme, @Nullable String broader) {
        return new ParsedConcept(
                Vocabulary.ROOT + code,
                scheme,
                code,
                code,
                List.of(),
                List.of(),
                "",
                "",
                broader == null ? null : Vocabulary.ROOT + broader,
                List.of(),
                null,
                ParsedConcept.Links.NONE,
                false,
                List.of());
    }

    private static Chosen item(long id, Kind kind, ConceptId... concepts) {
        return new Chosen(new KnowledgeId(id), 1, kind, "zh", "t" + id, true, Set.of(concepts));
    }
}
