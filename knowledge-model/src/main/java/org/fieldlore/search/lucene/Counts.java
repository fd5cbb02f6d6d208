package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;

/** Counts the values of a facet in what was collected. */
final class Counts {
    private static final int MOST = 100;

    /** Facets of which there may be more values than anyone would read. */
    private static final Set<Facet> MANY = Set.of(Facet.AUTHOR, Facet.SOURCE);

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private Counts() {}

    static List<FacetCount> of(Facet facet, FacetsCollector found, Set<String> chosen) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (MatchingDocs documents : found.getMatchingDocs()) count(Fields.of(facet), documents, counts);
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    /** The same, of facets with very many values the most frequent and every chosen one. */
    static Map<Facet, List<FacetCount>> most(Map<Facet, List<FacetCount>> all) {
        Map<Facet, List<FacetCount>> most = new EnumMap<>(all);
        for (Facet facet : MANY) most.computeIfPresent(facet, (same, counts) -> most(counts));
        return most;
    }

    private static List<FacetCount> most(List<FacetCount> counts) {
        if (counts.size() <= MOST) return counts;
        Stream<FacetCount> rare = counts.subList(MOST, counts.size()).stream().filter(FacetCount::chosen);
        return Stream.concat(counts.subList(0, MOST).stream(), rare).toList();
    }

    /** Counts by number first and looks the strings up once a segment. */
    private static void count(String field, MatchingDocs documents, Map<String, Long> counts) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(documents.context.reader(), field);
        DocIdSetIterator each = documents.bits.iterator();
        if (each == null || values.getValueCount() == 0) return;
        long[] byNumber = new long[Math.toIntExact(values.getValueCount())];
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc())
            if (values.advanceExact(doc))
                for (int i = 0; i < values.docValueCount(); i++) byNumber[(int) values.nextOrd()]++;
        for (int number = 0; number < byNumber.length; number++)
            if (byNumber[number] > 0)
                counts.merge(values.lookupOrd(number).utf8ToString(), byNumber[number], Long::sum);
    }
}
