package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpliedTest {
    private static final ConceptId LOAN = new ConceptId(1);
    private static final ConceptId DEBT = new ConceptId(2);
    private static final ConceptId LIFE = new ConceptId(3);
    private static final ConceptId TERM_LIFE = new ConceptId(4);

    private final Map<ConceptId, ParsedConcept> concepts = new HashMap<>(Map.of(
            LOAN, concept("life-event/loan", "办贷款", null, "need/debt"),
            DEBT, concept("need/debt", "债务保障", null, "product/life"),
            LIFE, concept("product/life", "寿险", null),
            TERM_LIFE, concept("product/term-life", "定期寿险", "product/life")));

    @Test
    void what_a_question_names_leads_to_needs_and_cover_that_it_does_not_name() {
        Implied implied = by("客户刚办贷款");
        assertThat(implied.weights()).containsOnly(Map.entry(DEBT, 1.0), Map.entry(LIFE, 0.6));
        assertThat(implied.to(List.of(DEBT, LIFE))).containsExactly(LOAN, DEBT);
        assertThat(implied.to(List.of(TERM_LIFE))).containsExactly(LOAN, DEBT, LIFE);
        assertThat(implied.to(List.of(LOAN))).isEmpty();
    }

    @Test
    void what_is_named_itself_is_not_implied_and_cover_implies_nothing() {
        assertThat(by("办贷款以后的债务保障").weights()).containsOnlyKeys(LIFE);
        assertThat(by("寿险").weights()).isEmpty();
        assertThat(by("").weights()).isEmpty();
        assertThat(by("").to(List.of(LIFE))).isEmpty();
    }

    @Test
    void a_concept_that_leads_to_very_many_leads_to_the_nearest_hundred() {
        for (int i = 10; i < 3_000; i++)
            concepts.put(new ConceptId(i), concept("product/p" + i, "险种" + i, null, "need/debt"));
        assertThat(by("客户刚办贷款").weights()).hasSize(100).containsKey(DEBT);
    }

    private Implied by(String question) {
        return Implied.by(question, new LabelTagger(Vocabulary.of(List.of(), concepts)));
    }

    private static ParsedConcept concept(String slug, String zh, @Nullable String broader, String... related) {
        return new ParsedConcept(
                Vocabulary.ROOT + slug,
                slug.substring(0, slug.indexOf('/')),
                zh,
                slug,
                List.of(),
                List.of(),
                "",
                "",
                broader == null ? null : Vocabulary.ROOT + broader,
                List.of(related).stream().map(one -> Vocabulary.ROOT + one).toList(),
                null);
    }
}
