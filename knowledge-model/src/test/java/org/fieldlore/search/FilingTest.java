package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {
    private static final ConceptId PROTECTION = new ConceptId(1);
    private static final ConceptId LIFE = new ConceptId(2);
    private static final ConceptId TERM_LIFE = new ConceptId(3);
    private final Filing filing = new Filing(Vocabulary.of(List.of(
            term(PROTECTION, null, "保障", "protection"),
            term(LIFE, PROTECTION, "寿险", "life insurance"),
            term(TERM_LIFE, LIFE, "定期寿险", "term life"))));

    @Test
    void an_item_is_filed_under_everything_broader_and_named_by_its_own_concepts() {
        IndexEntry entry =
                filing.entry(Entries.en(1, "A", "b").concept(3, "").entry().item());

        assertThat(entry.concepts()).containsExactlyInAnyOrder(TERM_LIFE, LIFE, PROTECTION);
        assertThat(entry.labels()).isEqualTo("定期寿险\nterm life");
    }

    @Test
    void a_concept_that_left_the_vocabulary_is_kept_without_a_name() {
        IndexEntry entry =
                filing.entry(Entries.en(1, "A", "b").concept(99, "").entry().item());

        assertThat(entry.concepts()).containsExactly(new ConceptId(99));
        assertThat(entry.labels()).isEmpty();
    }

    @Test
    void a_text_names_concepts_in_whole_or_in_part() {
        Set<ConceptId> all = Set.of(PROTECTION, LIFE, TERM_LIFE);

        assertThat(filing.named("寿险", all)).containsExactlyInAnyOrder(LIFE, TERM_LIFE);
        assertThat(filing.named("What is Life Insurance for?", all)).containsExactly(LIFE);
        assertThat(filing.named("寿", all)).isEmpty();
        assertThat(filing.named(" ", all)).isEmpty();
    }

    private static Term term(ConceptId id, @Nullable ConceptId broader, String zh, String en) {
        return new Term(id, "iri:" + id, "need", zh, en, List.of(), List.of(), "", "", broader, List.of());
    }
}
