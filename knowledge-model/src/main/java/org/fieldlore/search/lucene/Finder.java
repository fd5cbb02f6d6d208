package org.fieldlore.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FacetCount;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.Ranked;
import org.fieldlore.search.Results;
import org.fieldlore.search.Sense;
import org.fieldlore.search.Synonyms;
import org.fieldlore.search.Tuning;
import org.fieldlore.search.Why;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/** Answers one query on one state of the index. */
final class Finder {
    private static final int MOST_WORDS = 64;

    /** Up to here a heap keeps the best; for pages beyond, everything is put in order, which costs less memory. */
    private static final int DEEP = 2_000;

    private static final Set<String> IN_USE = Set.of("NOT_VALIDATED", "VALIDATED");
    private final IndexSearcher searcher;
    private final Query query;
    private final @Nullable Sense sense;
    private final Synonyms synonyms;
    private final Steered steered;
    private final Map<ConceptId, Double> implied;
    private final Viewer viewer;
    private final Ages ages;
    private final Instant now;

    /**
     * @param sense where the query lies by its meaning; null to go by its words alone
     * @param now from when ages are reckoned
     */
    Finder(IndexSearcher searcher, Query query, @Nullable Sense sense, Tuning tuning, Viewer viewer, Instant now) {
        this.synonyms = tuning.synonyms();
        this.steered = ordered(query) ? Steered.NONE : Steered.of(query.text(), tuning.steering());
        this.implied = tuning.implied();
        this.searcher = searcher;
        this.query = query;
        this.sense = ordered(query) ? null : sense;
        this.viewer = viewer;
        this.ages = new Ages(now);
        this.now = now;
    }

    private static boolean ordered(Query query) {
        return query.sort() != Query.Sort.RELEVANCE || query.text().isBlank();
    }

    Results find() throws IOException {
        long started = System.nanoTime();
        Asked asked = asked();
        DrillDownQuery matching = narrowing(matching(asked));
        Narrowed narrowed = narrowed(matching);
        Blend blend = blend(asked);
        Folds folds = folds(blend, narrowed);
        List<Hit> hits = new Hits(searcher, TextQuery.anyWord(asked.widening().marked(asked.words())))
                .of(
                        page(asked, blend, folds),
                        blend::passage,
                        folds::behind,
                        (item, marked) -> why(item, marked, asked.widening().synonyms(asked.words(), marked), blend));
        double took = (System.nanoTime() - started) / 1e6;
        return new Results(
                narrowed.total(), narrowed.total() - folds.hidden(), hits, Counts.most(narrowed.facets()), took, null);
    }

    /** In an order of its own, and for whoever asks for the items of a document, every item stands for itself. */
    private Folds folds(Blend blend, Narrowed narrowed) throws IOException {
        return ordered(query) || !query.chosen(Facet.SOURCE).isEmpty()
                ? Folds.none(blend)
                : Folds.of(blend, narrowed.facets().getOrDefault(Facet.SOURCE, List.of()), searcher);
    }

    /** The same page by id and score alone. */
    List<Ranked> best() throws IOException {
        Asked asked = asked();
        Blend blend = blend(asked);
        return new Hits(searcher, new MatchNoDocsQuery()).ranked(page(asked, blend, Folds.none(blend)));
    }

    private Asked asked() throws IOException {
        QueryWords words = QueryWords.of(query.text(), searcher, MOST_WORDS);
        Widening widening = Widening.of(words, synonyms, searcher, MOST_WORDS);
        return new Asked(
                words,
                widening,
                sense == null ? null : Nearest.of(sense, searcher, findable(), about(implied.keySet())));
    }

    /** Orders the best by words, and beside them what meaning found. */
    private Blend blend(Asked asked) throws IOException {
        if (ordered(query)) return Blend.untouched(inOrder(narrowing(matching(asked))));
        ScoreDoc[] top = top(asked);
        org.apache.lucene.search.Query ranked = asked.widening().ranked(Ranking.of(query.text(), searcher), searcher);
        Nearest nearest = asked.nearest();
        ScoreDoc[] near =
                nearest == null ? new ScoreDoc[0] : searcher.search(narrowing(nearest), Nearest.MOST).scoreDocs;
        Steered.Documents told = steered.among(narrowing(matching(asked)), searcher);
        return Blend.of(ranked, top, near, sense, query.near(), implied, told, now, searcher);
    }

    /**
     * The best by words, in a pass of its own that skips whatever cannot be among them; all that match are counted apart, without
     * a score.
     */
    private ScoreDoc[] top(Asked asked) throws IOException {
        DrillDownQuery whole = narrowing(matching(asked.byWords()));
        Candidates candidates = new Candidates(searcher);
        return asked.widening().alternatives().isEmpty() && !TextQuery.isId(query.text(), searcher)
                ? candidates.best(asked.words(), narrowing(Sight.of(viewer)), whole, Blend.window(sense))
                : candidates.best(whole, Blend.window(sense));
    }

    private ScoreDoc[] inOrder(DrillDownQuery asked) throws IOException {
        int wanted = deep() ? 1 : query.from() + query.size();
        Sort sort = FarPage.Order.of(query.sort()).sort();
        ScoreDoc[] top = searcher.search(asked, new TopFieldCollectorManager(sort, wanted, null, wanted)).scoreDocs;
        TopFieldCollector.populateScores(top, searcher, asked);
        return top;
    }

    /** The hits of the page with titles alone. */
    List<Hit> outlines() throws IOException {
        Asked asked = asked();
        Blend blend = blend(asked);
        return new Hits(searcher, TextQuery.anyWord(asked.words()))
                .outlines(page(asked, blend, Folds.none(blend)), item -> why(item, List.of(), Map.of(), blend));
    }

    private boolean deep() {
        return query.from() + query.size() > DEEP;
    }

    /** What was put in order; what comes after goes by words alone. */
    private ScoreDoc[] page(Asked asked, Blend blend, Folds folds) throws IOException {
        if (ordered(query) && deep()) return far(narrowing(matching(asked)), new int[0], query.from(), query.size());
        ScoreDoc[] page = folds.page(query.from(), query.size());
        int missing = query.size() - page.length;
        if (missing == 0 || !blend.more()) return page;
        int from = Math.max(0, query.from() - folds.order().length);
        ScoreDoc[] rest = rest(unfolded(narrowing(matching(asked.byWords())), folds), blend.documents(), from, missing);
        return Stream.concat(Arrays.stream(page), Arrays.stream(rest)).toArray(ScoreDoc[]::new);
    }

    private ScoreDoc[] rest(org.apache.lucene.search.Query asked, int[] before, int from, int size) throws IOException {
        if (deep()) return far(asked, before, from, size);
        return Arrays.stream(new Candidates(searcher).best(asked, before.length + from + size))
                .filter(doc -> Arrays.binarySearch(before, doc.doc) < 0)
                .skip(from)
                .limit(size)
                .toArray(ScoreDoc[]::new);
    }

    private ScoreDoc[] far(org.apache.lucene.search.Query asked, int[] before, int from, int size) throws IOException {
        FarPage.Order order = ordered(query) ? FarPage.Order.of(query.sort()) : FarPage.Order.BEST;
        return FarPage.of(asked, order, before, from, size, searcher);
    }

    private static org.apache.lucene.search.Query unfolded(org.apache.lucene.search.Query asked, Folds folds) {
        if (folds.sources().isEmpty()) return asked;
        BooleanQuery.Builder others = new BooleanQuery.Builder().add(asked, Occur.MUST);
        folds.sources().forEach(source -> others.add(Sight.is(Fields.of(Facet.SOURCE), source), Occur.MUST_NOT));
        return others.build();
    }

    private Why why(Hits.Found item, List<String> matching, Map<String, String> also, Blend blend) {
        Blend.Parts parts = blend.parts(item.document());
        double text = parts == Blend.Parts.NONE ? item.score() : parts.words();
        Set<SegmentId> shared = parts.segment() == 0
                ? Set.of()
                : item.segments().stream().filter(query.near()::contains).collect(Collectors.toSet());
        return new Why(
                text,
                matching,
                also,
                parts.meaning(),
                parts.trust(),
                parts.helped(),
                parts.fresh(),
                parts.implied(),
                Set.of(),
                List.of(),
                parts.segment(),
                shared,
                Set.of(),
                parts.pinned(),
                parts.steered());
    }

    /** One pass finds all that match and, for every facet in use, the items that all other facets let through. */
    private Narrowed narrowed(DrillDownQuery down) throws IOException {
        List<Facet> narrowing = Arrays.stream(Facet.values())
                .filter(facet -> !values(facet).isEmpty())
                .toList();
        List<FacetsCollectorManager> sideways =
                narrowing.stream().map(facet -> new FacetsCollectorManager()).toList();
        DrillSideways.Result<FacetsCollector, FacetsCollector> result = new DrillSideways(
                        searcher, new FacetsConfig(), (SortedSetDocValuesReaderState) null)
                .search(down, new FacetsCollectorManager(), sideways);
        Map<Facet, FacetsCollector> found = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            int side = narrowing.indexOf(facet);
            found.put(
                    facet,
                    side < 0
                            ? result.drillDownResult()
                            : result.drillSidewaysResults().get(side));
        }
        long total = result.drillDownResult().getMatchingDocs().stream()
                .mapToLong(documents -> documents.totalHits)
                .sum();
        return new Narrowed(total, counted(found));
    }

    private DrillDownQuery narrowing(org.apache.lucene.search.Query asked) {
        DrillDownQuery down = new DrillDownQuery(new FacetsConfig(), asked);
        for (Facet facet : Facet.values())
            values(facet).forEach(value -> down.add(Fields.of(facet), having(facet, value)));
        return down;
    }

    private org.apache.lucene.search.Query having(Facet facet, String value) {
        return facet == Facet.AGE ? ages.query(value) : Sight.is(Fields.of(facet), value);
    }

    private Map<Facet, List<FacetCount>> counted(Map<Facet, FacetsCollector> found) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, FacetsCollector> facet : found.entrySet())
            counts.put(facet.getKey(), counts(facet.getKey(), facet.getValue(), query.chosen(facet.getKey())));
        return counts;
    }

    private List<FacetCount> counts(Facet facet, FacetsCollector found, Set<String> chosen) throws IOException {
        return facet == Facet.AGE ? ages.counts(found, chosen) : Counts.of(facet, found, chosen);
    }

    /** What is in use stands for a choice, so that the archive is still counted beside it. */
    private Set<String> values(Facet facet) {
        Set<String> chosen = query.chosen(facet);
        return facet == Facet.CONFIDENCE && chosen.isEmpty() ? IN_USE : chosen;
    }

    private org.apache.lucene.search.Query matching(Asked asked) throws IOException {
        org.apache.lucene.search.Query text = query.text().isBlank()
                ? Sight.items()
                : asked.widening().asked(TextQuery.asked(query.text(), asked.words()));
        Nearest nearest = asked.nearest();
        return new BooleanQuery.Builder()
                .add(steered.widened(nearest == null ? text : either(text, nearest)), Occur.MUST)
                .add(Sight.of(viewer), Occur.FILTER)
                .build();
    }

    private static org.apache.lucene.search.Query either(
            org.apache.lucene.search.Query text, org.apache.lucene.search.Query nearest) {
        return new BooleanQuery.Builder()
                .add(text, Occur.SHOULD)
                .add(nearest, Occur.SHOULD)
                .build();
    }

    /** What the graph of meanings is searched among: what the viewer may see and did not leave out by confidence. */
    private org.apache.lucene.search.Query findable() {
        BooleanQuery.Builder confidence = new BooleanQuery.Builder();
        values(Facet.CONFIDENCE)
                .forEach(value -> confidence.add(Sight.is(Fields.of(Facet.CONFIDENCE), value), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(Sight.of(viewer), Occur.FILTER)
                .add(confidence.build(), Occur.FILTER)
                .build();
    }

    private static BooleanQuery about(Set<ConceptId> concepts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        concepts.forEach(concept -> any.add(Sight.is(Fields.of(Facet.CONCEPT), concept), Occur.SHOULD));
        return any.build();
    }

    /**
     * What is looked for.
     *
     * @param nearest null to go by words alone
     */
    private record Asked(
            QueryWords words, Widening widening, @Nullable Nearest nearest) {
        Asked byWords() {
            return new Asked(words, widening, null);
        }
    }

    private record Narrowed(long total, Map<Facet, List<FacetCount>> facets) {}
}
