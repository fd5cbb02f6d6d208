package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.Why;
import org.jspecify.annotations.Nullable;

/** Answers one query on one state of the index. */
final class Finder {
    private static final int MOST_WORDS = 64;
    private static final SortField BY_ID = new SortField(Fields.ID_ORDER, SortField.Type.LONG);
    private static final SortField BY_DATE = new SortField(Fields.UPDATED, SortField.Type.LONG, true);
    private static final Set<String> IN_USE = Set.of("NOT_VALIDATED", "VALIDATED");
    private final IndexSearcher searcher;
    private final Query query;
    private final Viewer viewer;

    Finder(IndexSearcher searcher, Query query, Viewer viewer) {
        this.searcher = searcher;
        this.query = query;
        this.viewer = viewer;
    }

    Results find() throws IOException {
        long started = System.nanoTime();
        QueryWords words = QueryWords.of(query.text(), searcher.getIndexReader(), MOST_WORDS);
        Narrowed narrowed = narrowed(words);
        TopFieldDocs top =
                new TopFieldDocs(narrowed.top().totalHits, page(narrowed.top().scoreDocs), narrowed.top().fields);
        if (query.sort() == Query.Sort.NEWEST || query.text().isBlank())
            TopFieldCollector.populateScores(top.scoreDocs, searcher, asked(words));
        else for (ScoreDoc doc : top.scoreDocs) doc.score = score(doc);
        List<Hit> hits = new Hits(searcher, TextQuery.anyWord(words))
                .of(top.scoreDocs, (item, matching) -> new Why(item.score(), matching, 0, Set.of(), 0, Set.of()));
        return new Results(top.totalHits.value, hits, narrowed.facets(), (System.nanoTime() - started) / 1e6);
    }

    private ScoreDoc[] page(ScoreDoc[] top) {
        return Arrays.copyOfRange(top, Math.min(query.from(), top.length), top.length);
    }

    private static float score(ScoreDoc doc) {
        @Nullable Object score = ((org.apache.lucene.search.FieldDoc) doc).fields[0];
        return score instanceof Float known ? known : 0;
    }

    /** One pass finds the top and, for every facet in use, the items that all other facets let through. */
    private Narrowed narrowed(QueryWords words) throws IOException {
        DrillDownQuery down = new DrillDownQuery(new FacetsConfig(), asked(words));
        List<Facet> narrowing = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> values = values(facet);
            values.forEach(value -> down.add(Fields.of(facet), Sight.is(Fields.of(facet), value)));
            if (!values.isEmpty()) narrowing.add(facet);
        }
        List<FacetsCollectorManager> sideways =
                narrowing.stream().map(facet -> new FacetsCollectorManager()).toList();
        DrillSideways.Result<Object[], FacetsCollector> result = new DrillSideways(
                        searcher, new FacetsConfig(), (SortedSetDocValuesReaderState) null)
                .search(down, new MultiCollectorManager(top(), new FacetsCollectorManager()), sideways);
        Map<Facet, FacetsCollector> found = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            int side = narrowing.indexOf(facet);
            found.put(
                    facet,
                    side < 0
                            ? (FacetsCollector) result.drillDownResult()[1]
                            : result.drillSidewaysResults().get(side));
        }
        return new Narrowed((TopFieldDocs) result.drillDownResult()[0], counted(found));
    }

    private Map<Facet, List<FacetCount>> counted(Map<Facet, FacetsCollector> found) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, FacetsCollector> facet : found.entrySet())
            counts.put(facet.getKey(), Counts.of(facet.getKey(), facet.getValue(), query.chosen(facet.getKey())));
        return counts;
    }

    /** What is in use stands for a choice, so that the archive is still counted beside it. */
    private Set<String> values(Facet facet) {
        Set<String> chosen = query.chosen(facet);
        return facet == Facet.CONFIDENCE && chosen.isEmpty() ? IN_USE : chosen;
    }

    private org.apache.lucene.search.Query asked(QueryWords words) {
        org.apache.lucene.search.Query text =
                query.text().isBlank() ? new MatchAllDocsQuery() : TextQuery.asked(query.text(), words);
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(Sight.of(viewer), Occur.FILTER)
                .build();
    }

    private TopFieldCollectorManager top() {
        boolean byDate = query.sort() == Query.Sort.NEWEST || query.text().isBlank();
        Sort sort = new Sort(byDate ? BY_DATE : SortField.FIELD_SCORE, BY_ID);
        return new TopFieldCollectorManager(sort, query.from() + query.size(), null, Integer.MAX_VALUE);
    }

    private record Narrowed(TopFieldDocs top, Map<Facet, List<FacetCount>> facets) {}
}
