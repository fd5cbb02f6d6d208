package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;

/**
 * The items of one source document stand as one: the best of them leads and says how many more there are. Only documents with
 * an item among those put in order by {@link Blend} are folded up, but these wholly, so that none of their items follows further
 * down. A pin stands for itself.
 *
 * @param order what is left of the order
 * @param behind how many items stand behind each that leads
 * @param sources the documents that are folded up
 */
record Folds(ScoreDoc[] order, Map<Integer, Long> behind, Set<String> sources) {
    static Folds none(Blend blend) {
        return new Folds(blend.order(), Map.of(), Set.of());
    }

    /** @param counts how many items were found in each document, all of them */
    static Folds of(Blend blend, List<FacetCount> counts, IndexSearcher searcher) throws IOException {
        Map<String, Long> several = counts.stream()
                .filter(one -> one.count() > 1)
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        if (several.isEmpty()) return none(blend);
        Map<Integer, String> sources = sources(blend.documents(), searcher);
        List<ScoreDoc> order = new ArrayList<>();
        Map<String, Integer> leading = new HashMap<>();
        Map<Integer, Long> behind = new HashMap<>();
        for (ScoreDoc doc : blend.order()) {
            String source = sources.get(doc.doc);
            Long all = source == null ? null : several.get(source);
            Integer lead = source == null || all == null ? null : leading.putIfAbsent(source, doc.doc);
            boolean stands = lead == null || blend.parts(doc.doc).pinned();
            if (stands) order.add(doc);
            if (all != null && lead == null) behind.put(doc.doc, all - 1);
            else if (lead != null && stands) behind.merge(lead, -1L, Long::sum);
        }
        return new Folds(order.toArray(ScoreDoc[]::new), behind, new HashSet<>(leading.keySet()));
    }

    /** By document; without those that were read from none. */
    private static Map<Integer, String> sources(int[] documents, IndexSearcher searcher) throws IOException {
        Map<Integer, String> sources = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int last = -1;
        SortedSetDocValues values = null;
        for (int document : documents) {
            int at = ReaderUtil.subIndex(document, leaves);
            if (at != last || values == null)
                values = DocValues.getSortedSet(leaves.get(at).reader(), Fields.of(Facet.SOURCE));
            last = at;
            if (values.advanceExact(document - leaves.get(at).docBase))
                sources.put(document, values.lookupOrd(values.nextOrd()).utf8ToString());
        }
        return sources;
    }

    ScoreDoc[] page(int from, int size) {
        int start = Math.min(from, order.length);
        return Arrays.copyOfRange(order, start, Math.min(order.length, start + size));
    }

    long behind(int document) {
        return behind.getOrDefault(document, 0L);
    }

    /** How many items do not stand for themselves. */
    long hidden() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }
}
