package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Vocabulary;
import org.junit.jupiter.api.Test;

class TermsTest {
    private final Vocabulary words = Words.vocabulary();
    private final Terms terms = new Terms(new LabelTagger(words));
    private final ConceptId life = Words.id(words, "product/life");
    private final ConceptId termLife = Words.id(words, "product/term-life");
    private final ConceptId loan = Words.id(words, "life-event/loan");
    private final ConceptId debt = Words.id(words, "need/debt-cover");
    private final ConceptId price = Words.id(words, "objection/premium-increase");

    @Test
    void know_how_on_the_same_narrower_related_and_broader_concept_answers_less_and_less() {
        assertThat(terms.of(life, life)).isEqualTo(Affinity.SAME);
        assertThat(terms.of(life, termLife)).isEqualTo(Affinity.NARROWER);
        assertThat(terms.of(loan, debt)).isEqualTo(Affinity.RELATED);
        assertThat(terms.of(loan, termLife)).isEqualTo(Affinity.IMPLIED);
        assertThat(terms.of(termLife, life)).isEqualTo(Affinity.BROADER);
        assertThat(terms.of(life, price)).isEqualTo(Affinity.NONE);
        assertThat(terms.of(new ConceptId(99), price)).isEqualTo(Affinity.NONE);
    }

    @Test
    void the_way_from_a_clue_to_what_follows_from_it_is_told() {
        assertThat(terms.reason(contribution(loan, termLife)))
                .contains(Reason.of(ReasonCode.LEADS_TO, "贷款 → 还贷保障 → 定期寿险", "Loan → Debt cover → Term life"));
        assertThat(terms.reason(contribution(loan, debt)))
                .contains(Reason.of(ReasonCode.LEADS_TO, "贷款 → 还贷保障", "Loan → Debt cover"));
        assertThat(terms.reason(contribution(loan, loan))).isEmpty();
        assertThat(terms.reason(contribution(termLife, life))).isEmpty();
    }

    private static Contribution contribution(ConceptId clue, ConceptId tagged) {
        return new Contribution(Clue.about(clue, 0.4, Reason.of(ReasonCode.AGE, 40)), tagged, 0.2);
    }

    @Test
    void a_concept_is_found_by_its_scheme_and_slug() {
        assertThat(terms.concept("stage/renewal")).isEqualTo(Words.id(words, "stage/renewal"));
        assertThat(terms.concept("stage/nothing")).isNull();
    }

    @Test
    void life_events_are_told_from_other_concepts() {
        assertThat(terms.mentions("办了房贷")).extracting(NoteClues.Mention::event).doesNotContainNull();
        assertThat(terms.mentions("保费又涨价了"))
                .extracting(NoteClues.Mention::event)
                .containsOnlyNulls();
    }

    @Test
    void a_mention_keeps_the_word_as_it_was_written() {
        assertThat(terms.mentions("问保费又涨价了怎么办"))
                .extracting(NoteClues.Mention::concept, NoteClues.Mention::word)
                .contains(tuple(price, "涨价"));
        assertThat(terms.mentions("")).isEmpty();
    }
}
