package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.search.Sense;
import org.jspecify.annotations.Nullable;

/**
 * What is like a text by its words or its meaning, in one order: score = words + weight · likeness. Two texts are more alike
 * than a question and its answer, so nearness has to be closer here than in a search.
 */
final class Twins {
    private static final float WEIGHT = 40;
    private final ScoreDoc[] order;
    private final Map<Integer, Float> meaning;

    private Twins(ScoreDoc[] order, Map<Integer, Float> meaning) {
        this.order = order;
        this.meaning = meaning;
    }

    /**
     * Orders documents.
     *
     * @param shared the best by words, with their scores
     * @param byWords the query that found them
     * @param sense where the text lies; null to leave them in the order of words
     * @param others among which to look
     */
    static Twins of(ScoreDoc[] shared, Query byWords, @Nullable Sense sense, Query others, IndexSearcher searcher)
            throws IOException {
        if (sense == null) return new Twins(shared, Map.of());
        Query near = new BooleanQuery.Builder()
                .add(Nearest.of(sense, searcher, others), Occur.FILTER)
                .add(others, Occur.FILTER)
                .build();
        Map<Integer, Float> words = new HashMap<>();
        for (ScoreDoc doc : searcher.search(near, Nearest.MOST).scoreDocs) words.put(doc.doc, 0f);
        for (ScoreDoc doc : shared) words.put(doc.doc, doc.score);
        int[] documents =
                words.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] scores = Ranking.scores(byWords, documents, searcher);
        float[] likeness = Resemblance.of(sense, documents, searcher).likeness();
        Map<Integer, Float> meaning = new HashMap<>();
        ScoreDoc[] order = new ScoreDoc[documents.length];
        for (int i = 0; i < documents.length; i++) {
            float gain = Math.max(0, likeness[i] - enough(sense.lang())) * WEIGHT;
            if (gain > 0) meaning.put(documents[i], gain);
            order[i] = new ScoreDoc(documents[i], scores[i] + gain);
        }
        return new Twins(order, meaning);
    }

    /** From which likeness on two texts are worth calling alike that share no word. */
    private static float enough(String lang) {
        return lang.equals("zh") ? 0.6f : 0.72f;
    }

    ScoreDoc[] best(int max) {
        return Arrays.stream(order)
                .filter(doc -> doc.score > 0)
                .sorted(Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc))
                .limit(max)
                .toArray(ScoreDoc[]::new);
    }

    float meaning(int document) {
        return meaning.getOrDefault(document, 0f);
    }
}
