package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fieldlore.shared.ConceptId;
import org.junit.jupiter.api.Test;

class ImplicationsTest {
    private static final ConceptId LOAN = new ConceptId(1);
    private static final ConceptId DEBT = new ConceptId(2);
    private static final ConceptId TERM_LIFE = new ConceptId(3);
    private static final ConceptId GONE = new ConceptId(4);
    private static final ConceptId RISK = new ConceptId(5);
    private static final ConceptId HOUSE = new ConceptId(6);

    private final Vocabulary vocabulary = Vocabulary.of(
            List.of(),
            Map.of(
                    LOAN, concept("life-event/loan", false, "risk/debt", "life-event/house"),
                    DEBT, concept("need/debt", false, "life-event/loan", "product/term-life", "product/gone"),
                    TERM_LIFE, concept("product/term-life", false, "need/debt"),
                    GONE, concept("product/gone", true, "need/debt"),
                    RISK, concept("risk/debt", false, "product/term-life"),
                    HOUSE, concept("life-event/house", false, "product/term-life", "need/debt")));

    private final Implications implications = new Implications(vocabulary);

    @Test
    void a_life_event_calls_for_needs_and_these_for_cover_whichever_way_the_relation_is_stated() {
        assertThat(implications.of(LOAN))
                .containsOnly(
                        Map.entry(DEBT, List.of(LOAN, DEBT)), Map.entry(TERM_LIFE, List.of(LOAN, DEBT, TERM_LIFE)));
        assertThat(implications.of(DEBT)).containsOnly(Map.entry(TERM_LIFE, List.of(DEBT, TERM_LIFE)));
    }

    @Test
    void the_shortest_way_counts() {
        assertThat(implications.of(HOUSE)).containsEntry(TERM_LIFE, List.of(HOUSE, TERM_LIFE));
    }

    @Test
    void nothing_follows_from_cover_from_what_is_retired_alone_and_from_what_nobody_knows() {
        assertThat(implications.of(TERM_LIFE)).isEmpty();
        assertThat(implications.of(new ConceptId(99))).isEmpty();
        assertThat(implications.of(DEBT)).doesNotContainKey(GONE);
    }

    @Test
    void a_way_is_told_in_the_language_of_the_reader() {
        assertThat(implications.told(List.of(LOAN, DEBT), "zh-CN")).isEqualTo("中loan → 中debt");
        assertThat(implications.told(List.of(LOAN, DEBT), "en")).isEqualTo("en loan → en debt");
        assertThat(implications.told(List.of(), "en")).isEmpty();
    }

    private static ParsedConcept concept(String slug, boolean retired, String... related) {
        String name = slug.substring(slug.indexOf('/') + 1);
        String none = "";
        return new ParsedConcept(
                Vocabulary.ROOT + slug,
                slug.substring(0, slug.indexOf('/')),
                "中" + name,
                "en " + name,
                List.of(),
                List.of(),
                none,
                none,
                null,
                List.of(related).stream().map(one -> Vocabulary.ROOT + one).toList(),
                null,
                ParsedConcept.Links.NONE,
                retired,
                List.of());
    }
}
