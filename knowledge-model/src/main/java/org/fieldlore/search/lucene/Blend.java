package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.search.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Puts what words found and what meaning found in one order: score = words + weight · likeness. A plain sum, because the
 * BM25 score of a question with few or common words is small, and then meaning decides; scaling either part to 0..1 lost that.
 */
final class Blend {
    /** How many of the best by words are put in order anew; what lies beyond follows in the order of words. */
    static final int WINDOW = 200;

    private static final float WEIGHT_ZH = 35;
    private static final float WEIGHT_EN = 50;

    /** Likeness of any two texts of a language: below, nothing is gained. */
    private static final float FLOOR_ZH = 0.3f;

    private static final float FLOOR_EN = 0.5f;

    private final ScoreDoc[] order;
    private final Map<Integer, Float> meaning;
    private final Map<Integer, Integer> passages;

    private Blend(ScoreDoc[] order, Map<Integer, Float> meaning, Map<Integer, Integer> passages) {
        this.order = order;
        this.meaning = meaning;
        this.passages = passages;
    }

    /**
     * Orders documents.
     *
     * @param ranked what words say of an item
     * @param byWords all that are wanted, best first by words
     * @param near what meaning found
     * @param sense null to leave all in the order of words
     */
    static Blend of(
            org.apache.lucene.search.Query ranked,
            ScoreDoc[] byWords,
            ScoreDoc[] near,
            @Nullable Sense sense,
            IndexSearcher searcher)
            throws IOException {
        if (sense == null) return new Blend(byWords, Map.of(), Map.of());
        int[] documents = Stream.concat(Arrays.stream(byWords).limit(WINDOW), Arrays.stream(near))
                .mapToInt(doc -> doc.doc)
                .distinct()
                .sorted()
                .toArray();
        float[] words = Ranking.scores(ranked, documents, searcher);
        Resemblance alike = Resemblance.of(sense, documents, searcher);
        Map<Integer, Float> meaning = new HashMap<>();
        Map<Integer, Integer> passages = new HashMap<>();
        ScoreDoc[] best = new ScoreDoc[documents.length];
        for (int i = 0; i < documents.length; i++) {
            float gain = (float) sense.gauge().weight()
                    * weight(sense.lang())
                    * Math.max(0, alike.likeness()[i] - floor(sense.lang()));
            meaning.put(documents[i], gain);
            if (gain > 0) passages.put(documents[i], alike.passages()[i]);
            best[i] = new ScoreDoc(documents[i], words[i] + gain);
        }
        Arrays.sort(
                best, Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc));
        Stream<ScoreDoc> beyond = Arrays.stream(byWords).skip(WINDOW).filter(doc -> !meaning.containsKey(doc.doc));
        return new Blend(Stream.concat(Arrays.stream(best), beyond).toArray(ScoreDoc[]::new), meaning, passages);
    }

    ScoreDoc[] page(int from, int size) {
        int start = Math.min(from, order.length);
        return Arrays.copyOfRange(order, start, Math.min(order.length, start + size));
    }

    /** All documents that come before those in the order of words, rising. */
    int[] documents() {
        return meaning.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What likeness in meaning added to the score of a document. */
    float meaning(int document) {
        return meaning.getOrDefault(document, 0f);
    }

    /** The document of the passage of a document that is most alike; -1 when none is known. */
    int passage(int document) {
        return passages.getOrDefault(document, -1);
    }

    /** From which likeness on an item is worth showing that shares no word with the question. */
    static double worthShowing(String lang, double best) {
        return Math.max(lang.equals("zh") ? 0.45 : 0.65, best - 0.15);
    }

    private static float weight(String lang) {
        return lang.equals("zh") ? WEIGHT_ZH : WEIGHT_EN;
    }

    private static float floor(String lang) {
        return lang.equals("zh") ? FLOOR_ZH : FLOOR_EN;
    }
}
