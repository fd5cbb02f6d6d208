package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Situation;
import org.fieldlore.search.Why;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/** Finds what resembles a text or fits a situation, by the words that tell most. */
final class Likeness {
    private static final int TELLING_WORDS = 25;
    private static final float SAME_LANGUAGE = 0.5f;
    private final IndexSearcher searcher;
    private final Viewer viewer;

    Likeness(IndexSearcher searcher, Viewer viewer) {
        this.searcher = searcher;
        this.viewer = viewer;
    }

    /** At least a fifth of the words must be shared; items in the language of the text come first among equals. */
    List<Hit> similar(String text, String lang, int max, @Nullable KnowledgeId except) throws IOException {
        QueryWords words = QueryWords.of(text, searcher.getIndexReader(), TELLING_WORDS);
        BooleanQuery.Builder query = inUse();
        query.add(TextQuery.enough(words, Math.max(1, words.weights().size() / 5)), Occur.MUST);
        query.add(constant(Fields.of(Facet.LANG), lang, SAME_LANGUAGE), Occur.SHOULD);
        if (except != null) query.add(Sight.is(Fields.ID, except), Occur.MUST_NOT);
        TopDocs top = searcher.search(query.build(), max);
        return new Hits(searcher, TextQuery.anyWord(words))
                .of(top.scoreDocs, (item, shared) -> new Why(item.score(), shared, 0, 0, Set.of(), 0, Set.of()));
    }

    List<Hit> fitting(Situation situation, int max) throws IOException {
        QueryWords words = QueryWords.of(situation.text(), searcher.getIndexReader(), TELLING_WORDS);
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        situation
                .concepts()
                .forEach((concept, weight) ->
                        parts.add(constant(Fields.of(Facet.CONCEPT), concept, weight.floatValue()), Occur.SHOULD));
        for (SegmentId segment : situation.segments())
            parts.add(constant(Fields.of(Facet.SEGMENT), segment, (float) Situation.SEGMENT_WEIGHT), Occur.SHOULD);
        if (!words.isEmpty())
            parts.add(
                    levelled(TextQuery.enough(words, Math.min(2, words.weights().size()))), Occur.SHOULD);
        TopDocs top = searcher.search(inUse().add(parts.build(), Occur.MUST).build(), max);
        return new Hits(searcher, TextQuery.anyWord(words))
                .of(top.scoreDocs, (item, shared) -> why(situation, item, shared));
    }

    private static Why why(Situation situation, Hits.Found item, List<String> shared) {
        Set<ConceptId> concepts = item.filedUnder().stream()
                .filter(situation.concepts()::containsKey)
                .collect(Collectors.toSet());
        Set<SegmentId> segments =
                item.segments().stream().filter(situation.segments()::contains).collect(Collectors.toSet());
        Map<ConceptId, Double> weights = situation.concepts();
        double byConcept = concepts.stream().mapToDouble(weights::get).sum();
        double bySegment = segments.size() * Situation.SEGMENT_WEIGHT;
        double byText = Math.max(0, item.score() - byConcept - bySegment);
        return new Why(byText < 1e-4 ? 0 : byText, shared, 0, byConcept, concepts, bySegment, segments);
    }

    private BooleanQuery.Builder inUse() {
        return new BooleanQuery.Builder().add(Sight.of(viewer), Occur.FILTER).add(Sight.inUse(), Occur.FILTER);
    }

    private static Query constant(String field, Object value, float score) {
        return new BoostQuery(new ConstantScoreQuery(Sight.is(field, value)), score);
    }

    /** Levels the score, so that words cannot outweigh what is known for certain. */
    private static Query levelled(Query text) {
        return new BoostQuery(new FunctionScoreQuery(text, new Levelled()), (float) Situation.TEXT_WEIGHT);
    }
}
