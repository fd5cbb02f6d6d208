package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Corrects words in Latin letters by the words of the index: among those one typing error away, the one that is likeliest there
 * and between its neighbours (a noisy channel, Kernighan, Church and Gale 1990).
 */
final class Misspelt {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final double FAR_KEY = -2;
    private static final double SEEN_TOGETHER = 0.7;
    private static final int HARDLY = 30;

    /** A word is right when it is not this much rarer than another that looks like it. */
    private static final int TIMES = 1000;

    /** A word that seldom may be somebody's typing error. */
    private static final double ONE_SLIP_IN = 200_000;

    private static final double MUCH_LIKELIER = 6;
    private final IndexReader reader;
    private final double all;

    Misspelt(IndexReader reader) throws IOException {
        this.reader = reader;
        this.all = Math.max(1, reader.getSumTotalTermFreq(Fields.SPELLING));
    }

    /** A word instead of one that was typed. @param sure false when the typed one is a word as well */
    record Instead(String word, boolean sure) {}

    /** How often a word is written like that in the index. */
    long written(String word) throws IOException {
        return reader.totalTermFreq(new Term(Fields.SPELLING, word));
    }

    /**
     * Returns what was meant by a lower-case word, or null when the index knows the word or nothing like it.
     *
     * @param before the word before, or an empty string
     * @param after the word after, or an empty string
     */
    @Nullable
    Instead of(String word, String before, String after) throws IOException {
        if (word.length() < SHORTEST || word.length() > LONGEST) return null;
        long written = written(word);
        boolean right = EverydayEnglish.knows(word);
        if (written > HARDLY || written > 0 && right || Keys.inflected(word) && stemmed(stem(word)) > HARDLY)
            return null;
        String best = null;
        double bestFit = Double.NEGATIVE_INFINITY;
        for (String candidate : oneErrorAway(word)) {
            if (Keys.inflected(word, candidate)) return null;
            double fit = fit(candidate, before, after) + (Keys.slip(word, candidate) ? 0 : FAR_KEY);
            if (fit <= bestFit) continue;
            best = candidate;
            bestFit = fit;
        }
        if (best == null) return null;
        if (!right && (written == 0 || written <= written(best) / TIMES)) return new Instead(best, true);
        return bestFit - fit(word, before, after) > MUCH_LIKELIER ? new Instead(best, false) : null;
    }

    private List<String> oneErrorAway(String word) throws IOException {
        List<String> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.SPELLING);
        if (terms == null) return found;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.SPELLING, word), 1, 0, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String candidate = term.utf8ToString();
            if (!candidate.equals(word) && near.docFreq() >= 1 + (long) (all / ONE_SLIP_IN)) found.add(candidate);
        }
        return found;
    }

    private double fit(String word, String before, String after) throws IOException {
        double alone = (written(word) + 0.1) / all;
        double fit = Math.log(alone);
        String stem = stem(word);
        if (!before.isEmpty()) fit = Math.log(follows(stem(before), stem, alone));
        if (after.isEmpty()) return fit;
        String next = stem(after);
        return fit + Math.log(follows(stem, next, (stemmed(next) + 0.1) / all));
    }

    private double follows(String first, String second, double alone) throws IOException {
        double together = reader.totalTermFreq(new Term(Fields.PAIRS_EN, first + " " + second));
        return SEEN_TOGETHER * together / Math.max(1, stemmed(first)) + (1 - SEEN_TOGETHER) * alone;
    }

    private double stemmed(String stem) throws IOException {
        return reader.totalTermFreq(new Term(Fields.WHOLE_EN, stem));
    }

    private static String stem(String word) {
        List<String> stems = QueryWords.cut(word);
        return stems.size() == 1 ? stems.get(0) : word;
    }
}
