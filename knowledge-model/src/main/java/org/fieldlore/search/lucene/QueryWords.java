package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The words of a text that somebody asks with.
 *
 * @param inOrder all words as they stand
 * @param weights the words that the index knows, each with its weight
 */
record QueryWords(List<String> inOrder, Map<String, Float> weights) {
    /** Cuts a question into words; stop words count only when there are no others. */
    static QueryWords of(String text, IndexReader reader, int max) throws IOException {
        return of(cut(text), reader, max);
    }

    static QueryWords of(List<String> all, IndexReader reader, int max) throws IOException {
        List<String> telling = all.stream()
                .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
                .toList();
        return new QueryWords(all, strongest(telling.isEmpty() ? all : telling, reader, max));
    }

    /** The same without an index: the first {@code max} different words, all of them taken for known. */
    static QueryWords of(String text, int max) {
        List<String> all = cut(text);
        List<String> telling = all.stream()
                .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
                .toList();
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String word : telling.isEmpty() ? all : telling)
            if (weights.containsKey(word) || weights.size() < max) weights.merge(word, 1f, Float::sum);
        return new QueryWords(all, weights);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Keeps the words with the highest tf·idf, in the order of the text. */
    private static Map<String, Float> strongest(List<String> words, IndexReader reader, int max) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<Known> known = new ArrayList<>();
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            int documents = reader.docFreq(new Term(Fields.ALL, word.getKey()));
            if (documents > 0) known.add(new Known(word.getKey(), word.getValue(), documents));
        }
        if (known.size() > max) {
            known.sort(Comparator.comparingDouble((Known word) -> -word.strength(reader.numDocs())));
            known = known.subList(0, max);
        }
        Map<String, Float> weights = new LinkedHashMap<>();
        known.forEach(word -> weights.put(word.word(), (float) word.count()));
        return weights;
    }

    static List<String> cut(String text) {
        return cut(Words.OF_QUERY, "", text);
    }

    /** The words of a text as a field has them. */
    static List<String> cut(Words how, String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = how.tokenStream(field, Words.whole(text))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(term.toString());
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Known(String word, int count, int documents) {
        double strength(int all) {
            return count * Math.log(1 + (double) all / documents);
        }
    }
}
