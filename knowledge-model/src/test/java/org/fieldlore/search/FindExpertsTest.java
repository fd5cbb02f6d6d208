package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;

class FindExpertsTest {
    @Test
    void whoever_wrote_what_answers_best_comes_first_and_not_whoever_wrote_most() {
        List<Expert> experts = FindExperts.judged(
                List.of(
                        hit(1, 30, Confidence.VALIDATED, 5),
                        hit(2, 6, Confidence.VALIDATED, 6),
                        hit(2, 5, Confidence.VALIDATED, 6),
                        hit(2, 4, Confidence.VALIDATED, 7)),
                4);

        assertThat(experts).extracting(expert -> expert.agent().value()).containsExactly(1L, 2L);
        assertThat(experts.get(0).score()).isEqualTo(1.0, within(1e-9));
        assertThat(experts.get(1).items()).isEqualTo(3);
        assertThat(experts.get(1).concepts()).containsExactly(new ConceptId(6), new ConceptId(7));
    }

    @Test
    void what_nobody_validated_counts_less_and_the_archive_nothing() {
        List<Expert> experts = FindExperts.judged(
                List.of(
                        hit(1, 10, Confidence.NOT_VALIDATED, 5),
                        hit(2, 10, Confidence.VALIDATED, 5),
                        hit(3, 10, Confidence.ARCHIVED, 5)),
                4);

        assertThat(experts).extracting(expert -> expert.agent().value()).containsExactly(2L, 1L);
    }

    @Test
    void without_words_every_item_counts_the_same_and_nobody_is_an_answer_too() {
        List<Expert> experts = FindExperts.judged(
                List.of(
                        hit(1, 0, Confidence.VALIDATED, 5),
                        hit(2, 0, Confidence.VALIDATED, 5),
                        hit(2, 0, Confidence.VALIDATED, 5)),
                1);

        assertThat(experts).singleElement().satisfies(expert -> {
            assertThat(expert.agent().value()).isEqualTo(2);
            assertThat(expert.score()).isEqualTo(2);
        });
        assertThat(FindExperts.judged(List.of(), 4)).isEmpty();
    }

    private static Hit hit(long author, double score, Confidence confidence, long concept) {
        return new Hit(
                new KnowledgeId(1),
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                Kind.FAQ,
                "zh",
                confidence,
                new AgentId(author),
                new BranchId(1),
                Set.of(new ConceptId(concept)),
                Set.of(),
                Instant.EPOCH,
                score,
                Why.words(score, List.of(), 0));
    }
}
