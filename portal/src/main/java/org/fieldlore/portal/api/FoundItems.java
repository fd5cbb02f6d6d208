package org.fieldlore.portal.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.search.FacetCount;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A page of what was found. */
@Schema(description = "A page of what was found.")
public record FoundItems(
        @Schema(description = "Items found in all, exact.") long total,

        @Schema(
                description =
                        "Hits to page through: fewer than found where more items of one document stand behind one.")
        long listed,

        @Schema(description = "The search in the search log, for POST /search-events; empty when it was not logged.")
        String queryId,

        @Schema(description = "False while the index is being built anew: items may still be missing.")
        boolean complete,

        @Schema(description = "Time in the index, milliseconds.")
        double tookMillis,

        @Schema(
                description =
                        "What was searched for instead of q, which holds typing errors or pinyin; absent otherwise.")
        @Nullable
        String correctedTo,

        @Schema(description = "What q might have been meant to say; absent otherwise.") @Nullable
        String didYouMean,

        @Schema(description = "What to send as from for the next page; absent on the last.") @Nullable
        Integer next,

        @Schema(description = "Best first, or as sort says.")
        List<FoundItem> hits,

        @Schema(
                description =
                        "Values by facet, most frequent first, of authors and documents at most 100, counted under the filters of all other facets.")
        Map<String, List<FacetCount>> facets) {
    static FoundItems of(Results results, Query query, String queryId, boolean complete, Vocabulary vocabulary) {
        int end = query.from() + results.hits().size();
        return new FoundItems(
                results.total(),
                results.listed(),
                queryId,
                complete,
                results.tookMillis(),
                results.correctedTo(),
                results.didYouMean(),
                end < results.listed() && !results.hits().isEmpty() ? end : null,
                results.hits().stream()
                        .map(hit -> FoundItem.of(hit, vocabulary))
                        .toList(),
                results.facets().entrySet().stream()
                        .collect(Collectors.toMap(
                                facet -> facet.getKey().key(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                TreeMap::new)));
    }
}
