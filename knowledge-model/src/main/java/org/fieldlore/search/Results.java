package org.fieldlore.search;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One page of what was found.
 *
 * @param total how many items were found in all, exact
 * @param facets per facet its values, most frequent first, ages in their order; of authors at most a hundred and every chosen
 *     one, of all others every value that occurs
 * @param tookMillis time in the index
 */
public record Results(long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, double tookMillis) {
    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** The values of a facet among what was found; empty when no item has one. */
    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    Results explained(UnaryOperator<Hit> reasons) {
        return new Results(total, hits.stream().map(reasons).toList(), facets, tookMillis);
    }
}
