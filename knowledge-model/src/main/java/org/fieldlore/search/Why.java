package org.fieldlore.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/**
 * The parts of a score, to answer "why this?".
 *
 * @param text what the words brought, 0 or more
 * @param words the matching words as they stand in title and snippet, each once
 * @param synonyms those of the words that were not asked, each with the word that was and that means the same
 * @param meaning what likeness in meaning brought, 0 or more
 * @param trust what a reviewer's approval brought, 0 or more
 * @param helped what it brought that the item helped colleagues of its author, 0 or more
 * @param fresh what it brought that the item was written or confirmed lately, 0 or more
 * @param concept what concepts brought that the item shares with the situation, or that follow from those that the query names, 0
 *     or more; those that it names count through their labels
 * @param concepts the item's concepts that the query speaks of or the situation has
 * @param way concepts that lead from one that the query names to one that the item is about; mostly empty
 * @param segment what shared segments brought, 0 or more
 * @param segments segments shared with the situation, or at hand when it was asked
 * @param products products of the situation that the title names; each brought {@link Situation#PRODUCT_WEIGHT}
 * @param pinned whether the office wants it before everything else
 * @param steered what the office added to that end, or to raise it; negative to lower it
 */
public record Why(
        double text,
        List<String> words,
        Map<String, String> synonyms,
        double meaning,
        double trust,
        double helped,
        double fresh,
        double concept,
        Set<ConceptId> concepts,
        List<ConceptId> way,
        double segment,
        Set<SegmentId> segments,
        Set<String> products,
        boolean pinned,
        double steered) {
    public Why {
        words = List.copyOf(words);
        synonyms = Map.copyOf(synonyms);
        concepts = Set.copyOf(concepts);
        way = List.copyOf(way);
        segments = Set.copyOf(segments);
        products = Set.copyOf(products);
    }

    /** All parts together: the score. */
    public double sum() {
        return text
                + meaning
                + trust
                + helped
                + fresh
                + concept
                + segment
                + Situation.PRODUCT_WEIGHT * products.size()
                + steered;
    }

    /** What words, meaning, concepts and segments brought: the parts without anything that speaks for an item by itself. */
    public static Why shared(
            double text,
            List<String> words,
            double meaning,
            double concept,
            Set<ConceptId> concepts,
            double segment,
            Set<SegmentId> segments) {
        return new Why(
                text, words, Map.of(), meaning, 0, 0, 0, concept, concepts, List.of(), segment, segments, Set.of(),
                false, 0);
    }

    /** What words and meaning brought alone. */
    public static Why words(double text, List<String> words, double meaning) {
        return shared(text, words, meaning, 0, Set.of(), 0, Set.of());
    }

    Why speakingOf(Set<ConceptId> named, List<ConceptId> leading) {
        return new Why(
                text, words, synonyms, meaning, trust, helped, fresh, concept, named, leading, segment, segments,
                products, pinned, steered);
    }

    /** The same for an item whose title names these products. */
    public Why naming(Set<String> named) {
        return new Why(
                text, words, synonyms, meaning, trust, helped, fresh, concept, concepts, way, segment, segments, named,
                pinned, steered);
    }
}
