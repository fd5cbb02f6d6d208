package org.fieldlore.portal.actuary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.insight.SegmentInsight.ConceptCount;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * How much of a segment's know-how speaks of a concept.
 *
 * @param share of the most frequent one, 0..100
 */
public record ConceptBar(Term term, long items, long share) {
    /** Bars in the order of the counts; concepts that the vocabulary does not know any more are missing. */
    static List<ConceptBar> of(List<ConceptCount> counts, Vocabulary vocabulary) {
        long most = counts.stream().mapToLong(ConceptCount::items).max().orElse(1);
        return counts.stream().flatMap(count -> bar(count, most, vocabulary)).toList();
    }

    private static Stream<ConceptBar> bar(ConceptCount count, long most, Vocabulary vocabulary) {
        Optional<Term> term = vocabulary.term(count.concept());
        return term.stream().map(t -> new ConceptBar(t, count.items(), count.items() * 100 / most));
    }
}
