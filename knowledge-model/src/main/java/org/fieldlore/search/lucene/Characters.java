package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.shared.hanlp.Pinyin;

/**
 * How likely Chinese characters follow each other in this index: its own pairs, with absolute discounting (Ney, Essen and Kneser
 * 1994), mixed with {@link EverydayChinese}. A snapshot of the index: at most 30 MB, and renewed only when that much changed.
 */
final class Characters {
    private static final int MOST_PAIRS = 1_500_000;
    private static final int MOST_SPOKEN = 60;
    private static final double DISCOUNT = 0.9;
    private static final double OWN = 0.7;
    private static final double BORROWED = 10_000;
    private static final double CHANGED = 0.05;
    private static final long OLD_NANOS = TimeUnit.MINUTES.toNanos(10);
    private final Neighbours own;
    private final Map<String, String> spoken = new ConcurrentHashMap<>();
    private final int documents;
    private final long madeAt = System.nanoTime();

    private Characters(Neighbours own, int documents) {
        this.own = own;
        this.documents = documents;
    }

    /** Counts what stands in an index now. Takes a second at some millions of different pairs. */
    static Characters of(IndexReader reader) throws IOException {
        Neighbours counts = new Neighbours();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.WHOLE_ZH);
            if (terms != null) count(terms.iterator(), counts);
        }
        return new Characters(counts.counted(MOST_PAIRS), reader.numDocs());
    }

    private static void count(TermsEnum terms, Neighbours counts) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int bytes = term.length;
            if (bytes != 3 && bytes != 6 || term.bytes[term.offset] >= 0) continue;
            String word = term.utf8ToString();
            if (!isHan(word.charAt(0)) || !isHan(word.charAt(word.length() - 1))) continue;
            int times = (int) Math.min(Integer.MAX_VALUE, terms.totalTermFreq());
            if (word.length() == 1) counts.single(word.charAt(0), times);
            else if (word.length() == 2) counts.pair(word.charAt(0), word.charAt(1), times);
        }
    }

    static boolean isHan(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    /** Whether the index changed so much since, or so long ago, that it should be counted anew. */
    boolean outdated(IndexReader reader) {
        int change = Math.abs(reader.numDocs() - documents);
        return change > documents * CHANGED || change > 0 && System.nanoTime() - madeAt > OLD_NANOS;
    }

    boolean isEmpty() {
        return own.all() == 0;
    }

    /** How much Chinese there is, in characters. */
    long size() {
        return own.all();
    }

    /** Whether the index or everyday language has the character. */
    boolean knows(char character) {
        return own.single(character) > 0 || EverydayChinese.knows(character);
    }

    /** The sixty likeliest characters of a syllable, as letters without a rest. */
    String spoken(String syllable) {
        return spoken.computeIfAbsent(
                syllable,
                key -> Pinyin.spoken(key)
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(this::knows)
                        .sorted(Comparator.comparingDouble((Character c) -> -alone(c)))
                        .limit(MOST_SPOKEN)
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
    }

    /** Characters that the index has after the first and before the second. */
    List<String> between(char first, char second) {
        List<String> found = new ArrayList<>();
        for (char c = '\u4e00'; c <= '\u9fff'; c++)
            if (own.single(c) > 0 && own.pair(first, c) > 0 && own.pair(c, second) > 0) found.add(String.valueOf(c));
        return found;
    }

    /** How often the two stand side by side in the index. */
    int beside(char first, char second) {
        return own.pair(first, second);
    }

    /** The logarithm of how likely the second follows the first. */
    double log(char first, char second) {
        double seen = own.single(first);
        double alone = alone(second);
        double followed =
                seen == 0 ? alone : Math.max(0, own.pair(first, second) - DISCOUNT) / seen + rest(first) * alone;
        return Math.log(OWN * followed + (1 - OWN) * EverydayChinese.follows(first, second));
    }

    /** The share that is left for whatever was not seen to follow. */
    private double rest(char first) {
        double seen = own.single(first);
        return Math.max(0, 1 - own.followed(first) / seen) + DISCOUNT * own.followers(first) / seen;
    }

    private double alone(char character) {
        return (own.single(character) + BORROWED * EverydayChinese.begins(character)) / (own.all() + BORROWED);
    }
}
