package org.fieldlore.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.search.Sense;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * Puts what words found and what meaning found in one order: score = words + weight · likeness. A plain sum, because the
 * BM25 score of a question with few or common words is small, and then meaning decides; scaling either part to 0..1 lost that.
 */
final class Blend {
    /** How many of the best by words are put in order anew; what lies beyond follows in the order of words. */
    private static final int WINDOW = 100;

    /** Words alone hardly lift what they ranked lower into the first ten: a tenth of a point of nDCG, for a seventh of the time. */
    private static final int WINDOW_OF_WORDS = 50;

    private static final float WEIGHT_ZH = 35;
    private static final float WEIGHT_EN = 50;

    /** Likeness of any two texts of a language: below, nothing is gained. */
    private static final float FLOOR_ZH = 0.3f;

    private static final float FLOOR_EN = 0.5f;

    private final ScoreDoc[] order;
    private final Map<Integer, Parts> parts;
    private final boolean more;

    private Blend(ScoreDoc[] order, Map<Integer, Parts> parts, boolean more) {
        this.order = order;
        this.parts = parts;
        this.more = more;
    }

    /**
     * The parts of a score.
     *
     * @param passage the document of the passage that is most alike; -1 when none is known
     */
    record Parts(
            float words,
            float meaning,
            float trust,
            float helped,
            float fresh,
            float segment,
            float implied,
            float steered,
            boolean pinned,
            int passage) {
        static final Parts NONE = new Parts(0, 0, 0, 0, 0, 0, 0, 0, false, -1);

        float sum() {
            return words + meaning + trust + helped + fresh + segment + implied + steered;
        }

        Parts steered(float amount, boolean first) {
            return new Parts(words, meaning, trust, helped, fresh, segment, implied, amount, first, passage);
        }
    }

    /** What was found by date or without words: in the order it came in. */
    static Blend untouched(ScoreDoc[] order) {
        return new Blend(order, Map.of(), false);
    }

    /**
     * Orders documents.
     *
     * @param ranked what words say of an item
     * @param byWords the best by words, at most {@link #window}
     * @param near what meaning found
     * @param sense null to go without meaning
     * @param segments segments at hand
     * @param implied weights of concepts that follow from what is asked
     * @param steered what the office says of some of them
     */
    static Blend of(
            org.apache.lucene.search.Query ranked,
            ScoreDoc[] byWords,
            ScoreDoc[] near,
            @Nullable Sense sense,
            Set<SegmentId> segments,
            Map<ConceptId, Double> implied,
            Steered.Documents steered,
            Instant now,
            IndexSearcher searcher)
            throws IOException {
        int[] documents = IntStream.concat(
                        Stream.concat(Arrays.stream(byWords), Arrays.stream(near))
                                .mapToInt(doc -> doc.doc),
                        steered.wanted())
                .distinct()
                .sorted()
                .toArray();
        float[] words = Ranking.scores(ranked, documents, searcher);
        Resemblance alike = sense == null ? null : Resemblance.of(sense, documents, searcher);
        Set<String> hand = segments.stream().map(SegmentId::toString).collect(Collectors.toSet());
        Map<String, Double> following = implied.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
        Prior prior = Prior.of(documents, hand, following, now, searcher);
        Map<Integer, Parts> parts = new HashMap<>();
        ScoreDoc[] best = new ScoreDoc[documents.length];
        for (int i = 0; i < documents.length; i++) {
            float gain = sense == null || alike == null ? 0 : gain(sense, alike.likeness()[i]);
            int passage = gain > 0 && alike != null ? alike.passages()[i] : -1;
            parts.put(
                    documents[i],
                    new Parts(
                            words[i],
                            gain,
                            prior.trust()[i],
                            prior.helped()[i],
                            prior.fresh()[i],
                            prior.segment()[i],
                            prior.implied()[i],
                            0,
                            false,
                            passage));
        }
        steered.applyTo(parts);
        for (int i = 0; i < documents.length; i++)
            best[i] = new ScoreDoc(
                    documents[i], parts.getOrDefault(documents[i], Parts.NONE).sum());
        Arrays.sort(
                best, Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc));
        return new Blend(best, parts, byWords.length == window(sense));
    }

    static int window(@Nullable Sense sense) {
        return sense == null ? WINDOW_OF_WORDS : WINDOW;
    }

    static float gain(Sense sense, float likeness) {
        return (float) sense.gauge().weight() * weight(sense.lang()) * Math.max(0, likeness - floor(sense.lang()));
    }

    ScoreDoc[] order() {
        return order;
    }

    /** Whether words may have found more than was put in order here; it follows in the order of words. */
    boolean more() {
        return more;
    }

    /** All documents in order, by their number. */
    int[] documents() {
        return Arrays.stream(order).mapToInt(doc -> doc.doc).sorted().toArray();
    }

    /** The parts of the score of a document; none for one beyond the window, which has its place by words alone. */
    Parts parts(int document) {
        return parts.getOrDefault(document, Parts.NONE);
    }

    int passage(int document) {
        return parts(document).passage();
    }

    /** From which likeness on an item is worth showing that shares no word with the question. */
    static double worthShowing(String lang, double best) {
        return Math.max(lang.equals("zh") ? 0.45 : 0.65, best - 0.15);
    }

    /** The same for an item about something that follows from the question. */
    static double worthShowing(String lang) {
        return lang.equals("zh") ? 0.375 : 0.575;
    }

    private static float weight(String lang) {
        return lang.equals("zh") ? WEIGHT_ZH : WEIGHT_EN;
    }

    private static float floor(String lang) {
        return lang.equals("zh") ? FLOOR_ZH : FLOOR_EN;
    }
}
