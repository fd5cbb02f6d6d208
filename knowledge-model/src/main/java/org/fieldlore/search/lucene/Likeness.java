package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Sense;
import org.fieldlore.search.Situation;
import org.fieldlore.search.Why;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/** Finds what resembles a text or fits a situation, by the words that tell most. */
final class Likeness {
    private static final int TELLING_WORDS = 25;
    /** That two texts have a word in common which a tenth of all have says nothing. */
    private static final int COMMON = 10;

    private static final int MAX_TEXT = 4_000;
    private static final int CANDIDATES = 50;
    /** What brings an item among the candidates; the rest of what is known counts when they are put in order. */
    private static final int TELLING_CONCEPTS = 32;

    private static final float SAME_LANGUAGE = 0.5f;
    private final IndexSearcher searcher;
    private final Viewer viewer;

    Likeness(IndexSearcher searcher, Viewer viewer) {
        this.searcher = searcher;
        this.viewer = viewer;
    }

    /** What is like an item in the index, by its stored text and sense. */
    List<Hit> similar(KnowledgeId item, int max) throws IOException {
        ScoreDoc[] found = searcher.search(Sight.is(Fields.ID, item), 1).scoreDocs;
        if (found.length == 0) return List.of();
        Document stored = searcher.storedFields().document(found[0].doc);
        String lang = stored.get(Fields.of(Facet.LANG));
        String whole = stored.get(Fields.title(lang)) + "\n" + stored.get(Fields.text(lang));
        String text = whole.substring(0, Math.min(MAX_TEXT, whole.length()));
        return similar(text, lang, new Senses(searcher).of(item, lang), max, item);
    }

    /**
     * At least a fifth of the words must be shared, or the meaning be close; items in the language of the text come first
     * among equals.
     */
    List<Hit> similar(String text, String lang, @Nullable Sense sense, int max, @Nullable KnowledgeId except)
            throws IOException {
        QueryWords words = QueryWords.of(text, searcher, TELLING_WORDS)
                .rare(searcher.getIndexReader().numDocs() / COMMON);
        Query worded = TextQuery.enough(words, Math.max(1, words.weights().size() / 5));
        BooleanQuery.Builder others = inUse();
        if (except != null) others.add(Sight.is(Fields.BLOCK, except), Occur.MUST_NOT);
        Query sameLanguage = constant(Fields.of(Facet.LANG), lang, SAME_LANGUAGE);
        Query byWords = new BooleanQuery.Builder()
                .add(others.build(), Occur.FILTER)
                .add(worded, Occur.MUST)
                .add(sameLanguage, Occur.SHOULD)
                .build();
        ScoreDoc[] shared = searcher.search(byWords, Math.max(max, CANDIDATES)).scoreDocs;
        Twins twins = Twins.of(shared, byWords, sense, others.build(), searcher);
        return new Hits(searcher, TextQuery.anyWord(words))
                .of(twins.best(max), (item, matching) -> why(item, matching, twins.meaning(item.document())));
    }

    private static Why why(Hits.Found item, List<String> matching, float meaning) {
        return Why.words(item.score() - meaning, matching, meaning);
    }

    List<Hit> fitting(Situation situation, @Nullable Sense sense, int max) throws IOException {
        QueryWords words = QueryWords.of(situation.text(), searcher, TELLING_WORDS);
        Query certain = certain(situation, Integer.MAX_VALUE);
        Query worded = TextQuery.enough(words, Math.min(2, words.weights().size()));
        BooleanQuery.Builder known = new BooleanQuery.Builder().add(certain(situation, TELLING_CONCEPTS), Occur.SHOULD);
        for (String product : situation.products()) known.add(Fitting.titled(product), Occur.SHOULD);
        String asked = situation.asked();
        Query told = asked.isBlank() ? worded : TextQuery.asked(asked, QueryWords.of(asked, searcher, TELLING_WORDS));
        int[] documents = candidates(known.build(), told, sense, Math.max(max, CANDIDATES));
        Fitting fitting = Fitting.of(situation, certain, worded, sense, documents, searcher);
        return new Hits(searcher, TextQuery.anyWord(words))
                .outlines(fitting.best(max), item -> why(situation, item, fitting.parts(item.document())));
    }

    /** The passage of each item that has most of the words of the situation, where the viewer may see the item. */
    Map<KnowledgeId, String> lines(Situation situation, Collection<KnowledgeId> items) throws IOException {
        if (items.isEmpty()) return Map.of();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        items.forEach(item -> any.add(Sight.is(Fields.ID, item), Occur.SHOULD));
        QueryWords words = QueryWords.of(situation.text(), searcher, TELLING_WORDS);
        return new Hits(searcher, TextQuery.anyWord(words))
                .of(in(any.build(), items.size()), (item, shared) -> Why.words(0, shared, 0)).stream()
                        .collect(Collectors.toMap(Hit::id, Hit::plainSnippet));
    }

    /** What is known fits, and what is like what was told by words or by meaning: the best of each, as each by itself finds them fast. */
    private int[] candidates(Query known, Query told, @Nullable Sense sense, int max) throws IOException {
        IntStream found = IntStream.concat(
                documents(Seen.best(known, inUse().build(), max, searcher)), documents(in(told, CANDIDATES)));
        if (sense != null)
            found = IntStream.concat(found, Arrays.stream(Nearest.items(sense, searcher, inUse().build(), CANDIDATES)));
        return found.distinct().sorted().toArray();
    }

    private static IntStream documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(doc -> doc.doc);
    }

    private ScoreDoc[] in(Query query, int max) throws IOException {
        return searcher.search(inUse().add(query, Occur.MUST).build(), max).scoreDocs;
    }

    private static Query certain(Situation situation, int concepts) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        situation.concepts().entrySet().stream()
                .sorted(Map.Entry.<ConceptId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().value()))
                .limit(concepts)
                .forEach(one -> parts.add(
                        constant(
                                Fields.of(Facet.CONCEPT),
                                one.getKey(),
                                one.getValue().floatValue()),
                        Occur.SHOULD));
        for (SegmentId segment : situation.segments())
            parts.add(constant(Fields.of(Facet.SEGMENT), segment, (float) Situation.SEGMENT_WEIGHT), Occur.SHOULD);
        return parts.build();
    }

    private static Why why(Situation situation, Hits.Found item, Fitting.Parts told) {
        Set<ConceptId> concepts = item.filedUnder().stream()
                .filter(situation.concepts()::containsKey)
                .collect(Collectors.toSet());
        Set<SegmentId> segments =
                item.segments().stream().filter(situation.segments()::contains).collect(Collectors.toSet());
        double byConcept =
                concepts.stream().mapToDouble(situation.concepts()::get).sum();
        double bySegment = segments.size() * Situation.SEGMENT_WEIGHT;
        return Why.shared(told.words(), List.of(), told.meaning(), byConcept, concepts, bySegment, segments)
                .naming(told.products());
    }

    private BooleanQuery.Builder inUse() {
        return new BooleanQuery.Builder().add(Sight.of(viewer), Occur.FILTER).add(Sight.inUse(), Occur.FILTER);
    }

    private static Query constant(String field, Object value, float score) {
        return new BoostQuery(new ConstantScoreQuery(Sight.is(field, value)), score);
    }
}
