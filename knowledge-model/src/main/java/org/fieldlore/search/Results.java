package org.fieldlore.search;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total how many items were found in all, exact
 * @param listed how many entries there are to page through: fewer where items of one document stand as one
 * @param facets per facet its values, most frequent first, ages in their order; of authors and documents at most a hundred and
 *     every chosen one, of all others every value that occurs
 * @param tookMillis time in the index
 * @param meant what was searched for instead of the text, when that is sure, or might have been; null when there is nothing to
 *     correct
 */
public record Results(
        long total,
        long listed,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        double tookMillis,
        @Nullable Meant meant) {
    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** An answer in which every item stands for itself. */
    public Results(long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, double tookMillis) {
        this(total, total, hits, facets, tookMillis, null);
    }

    /** The text that was searched for instead; null when it is the one that was asked for. */
    public @Nullable String correctedTo() {
        return meant != null && meant.sure() ? meant.text() : null;
    }

    /** A text that one might have meant, and may search for next; null when there is none. */
    public @Nullable String didYouMean() {
        return meant == null || meant.sure() ? null : meant.text();
    }

    Results meaning(@Nullable Meant other) {
        return new Results(total, listed, hits, facets, tookMillis, other);
    }

    /** The values of a facet among what was found; empty when no item has one. */
    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    Results explained(UnaryOperator<Hit> reasons) {
        return new Results(total, listed, hits.stream().map(reasons).toList(), facets, tookMillis, meant);
    }
}
