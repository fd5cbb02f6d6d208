package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that somebody asks with.
 *
 * @param inOrder all words as they stand
 * @param weights the words that the index knows, each with its weight
 * @param places where the index has those words; empty without an index
 */
record QueryWords(List<String> inOrder, Map<String, Float> weights, Map<String, TermQuery> places) {
    /** Cuts a question into words; stop words count only when there are no others. */
    static QueryWords of(String text, IndexSearcher searcher, int max) throws IOException {
        return of(cut(text), searcher, max);
    }

    static QueryWords of(List<String> all, IndexSearcher searcher, int max) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        telling(all).forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, TermQuery> places = Dictionary.known(Fields.ALL, counts.keySet(), searcher);
        return new QueryWords(
                all, strongest(counts, places, searcher.getIndexReader().numDocs(), max), places);
    }

    private static List<String> telling(List<String> all) {
        List<String> telling = all.stream()
                .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /** The same without an index: the first {@code max} different words, all of them taken for known. */
    static QueryWords of(String text, int max) {
        List<String> all = cut(text);
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String word : telling(all))
            if (weights.containsKey(word) || weights.size() < max) weights.merge(word, 1f, Float::sum);
        return new QueryWords(all, weights, Map.of());
    }

    /** Without the words that more documents have, unless nothing would be left; three are never too many. */
    QueryWords rare(int most) {
        Map<String, Float> rare = new LinkedHashMap<>(weights);
        rare.keySet().removeIf(word -> documents(places.get(word)) > Math.max(3, most));
        return rare.isEmpty() ? this : new QueryWords(inOrder, rare, places);
    }

    private static int documents(@Nullable TermQuery place) {
        return place == null ? 0 : Objects.requireNonNull(place.getTermStates()).docFreq();
    }

    /** What finds one of the words. */
    Query query(String word) {
        TermQuery known = places.get(word);
        return known == null ? new TermQuery(new Term(Fields.ALL, word)) : known;
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Keeps the words with the highest tf·idf, in the order of the text. */
    private static Map<String, Float> strongest(
            Map<String, Integer> counts, Map<String, TermQuery> places, int items, int max) throws IOException {
        List<Known> known = new ArrayList<>();
        for (Map.Entry<String, TermQuery> word : places.entrySet())
            known.add(new Known(
                    word.getKey(),
                    Objects.requireNonNull(counts.get(word.getKey())),
                    Objects.requireNonNull(word.getValue().getTermStates()).docFreq()));
        if (known.size() > max) {
            known.sort(Comparator.comparingDouble((Known word) -> -word.strength(items)));
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
