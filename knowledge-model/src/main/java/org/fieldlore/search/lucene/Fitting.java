package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.fieldlore.search.Sense;
import org.fieldlore.search.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What may fit a situation, in one order: score = what is known for certain + what is told. What is told, words and likeness in
 * meaning as {@link Blend} adds them up, is levelled to s / (s + half), so that it cannot outweigh what is known by itself.
 */
final class Fitting {
    /** A score that brings half: of the words that tell most of notes, and of a question held against its answers. */
    private static final double HALF_OF_NOTES = 10, HALF_OF_QUESTION = 40;

    private final ScoreDoc[] order;
    private final Map<Integer, Parts> parts;

    private Fitting(ScoreDoc[] order, Map<Integer, Parts> parts) {
        this.order = order;
        this.parts = parts;
    }

    /**
     * The parts of a score beside concepts and segments.
     *
     * @param products those of the situation that stand in the item's title
     */
    record Parts(double words, double meaning, Set<String> products) {
        double sum() {
            return words + meaning + Situation.PRODUCT_WEIGHT * products.size();
        }
    }

    /**
     * Orders documents.
     *
     * @param certain what concepts and segments bring
     * @param worded what the words of notes bring; decides where nothing is asked
     * @param sense null to go by words alone
     */
    static Fitting of(
            Situation situation,
            Query certain,
            Query worded,
            @Nullable Sense sense,
            int[] documents,
            IndexSearcher searcher)
            throws IOException {
        boolean asked = !situation.asked().isBlank();
        float[] known = Ranking.scores(certain, documents, searcher);
        float[] words = Ranking.scores(asked ? Ranking.of(situation.asked(), searcher) : worded, documents, searcher);
        float[] likeness = asked && sense != null
                ? Resemblance.of(sense, documents, searcher).likeness()
                : new float[documents.length];
        List<Set<String>> products = products(situation.products(), documents, searcher);
        double half = asked ? HALF_OF_QUESTION : HALF_OF_NOTES;
        Map<Integer, Parts> parts = new HashMap<>();
        ScoreDoc[] order = new ScoreDoc[documents.length];
        for (int i = 0; i < documents.length; i++) {
            double meaning = sense == null ? 0 : Blend.gain(sense, likeness[i]);
            double levelled = Situation.TEXT_WEIGHT / (words[i] + meaning + half);
            Parts part = new Parts(words[i] * levelled, meaning * levelled, products.get(i));
            parts.put(documents[i], part);
            order[i] = new ScoreDoc(documents[i], (float) (known[i] + part.sum()));
        }
        Arrays.sort(
                order, Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc));
        return new Fitting(order, parts);
    }

    private static List<Set<String>> products(Set<String> products, int[] documents, IndexSearcher searcher)
            throws IOException {
        List<Set<String>> named = Stream.<Set<String>>generate(HashSet::new)
                .limit(documents.length)
                .toList();
        for (String product : products) {
            float[] titled = Ranking.scores(titled(product), documents, searcher);
            for (int i = 0; i < titled.length; i++)
                if (titled[i] > 0) named.get(i).add(product);
        }
        return named;
    }

    /** Items with all of a name in their titles. */
    static Query titled(String name) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> words = new HashSet<>(QueryWords.cut(name));
        for (String title : Fields.TITLES) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            words.forEach(word -> all.add(new TermQuery(new Term(title, word)), Occur.MUST));
            any.add(all.build(), Occur.SHOULD);
        }
        return any.build();
    }

    ScoreDoc[] best(int max) {
        return Arrays.stream(order).filter(doc -> doc.score > 0).limit(max).toArray(ScoreDoc[]::new);
    }

    Parts parts(int document) {
        return parts.getOrDefault(document, new Parts(0, 0, Set.of()));
    }
}
