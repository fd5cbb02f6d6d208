package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * What words say of candidates, more closely than the query that found them: BM25 over title and text as one, in Chinese of
 * pairs of characters and, nearly as much, of single ones, in English of words and half as much of pairs of words. Pairs find
 * the clause that answers a question, single characters the question that was asked before. A word of another wording counts
 * there or in the text, whichever says more, so that items without such wordings lose nothing. Titles and the labels of
 * concepts add a little.
 */
final class Ranking {
    private static final float CHARACTERS = 0.6f;
    private static final float CHARACTER_PAIRS = 0.7f;
    private static final float PAIRS = 0.5f;
    private static final float TITLE = 0.2f;
    private static final float LABELS = 0.3f;

    /** The whole question in a title. */
    private static final float PHRASE = 0.5f;

    private static final int LONGEST_PHRASE = 24;
    private static final float EXTERNAL_ID = 200;
    private static final int MOST_WORDS = 128;

    private final IndexSearcher searcher;
    private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();

    private Ranking(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static Query of(String text, IndexSearcher searcher) throws IOException {
        List<String> inOrder = QueryWords.cut(text);
        Set<String> words = new LinkedHashSet<>(inOrder);
        Set<String> characters = new LinkedHashSet<>(QueryWords.cut(Words.OF_TEXT, "", text));
        characters.removeAll(words);
        Set<String> pairs = new LinkedHashSet<>(QueryWords.cut(Words.OF_QUERY, Fields.PAIRS_EN, text));
        Ranking all = new Ranking(searcher);
        all.either(Fields.WHOLE_ZH, Fields.ASKED_ZH, words, word -> isPair(word) ? CHARACTER_PAIRS : 1);
        all.either(Fields.WHOLE_ZH, Fields.ASKED_ZH, characters, character -> CHARACTERS);
        all.either(Fields.WHOLE_EN, Fields.ASKED_EN, words, word -> 1f);
        all.add(Fields.PAIRS_EN, pairs, pair -> PAIRS);
        all.add(Fields.LABELS, words, word -> LABELS);
        all.add(Fields.EXTERNAL_ID, Set.of(text.strip()), id -> EXTERNAL_ID);
        for (String title : Fields.TITLES) {
            Set<String> known = all.add(title, words, word -> TITLE);
            if (words.size() > 1 && words.size() <= LONGEST_PHRASE && known.containsAll(words))
                all.add(new PhraseQuery(title, inOrder.toArray(String[]::new)), PHRASE);
        }
        return all.clauses.build();
    }

    private static boolean isPair(String word) {
        return word.codePointCount(0, word.length()) == 2
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private Set<String> add(String field, Set<String> words, Function<String, Float> weight) throws IOException {
        Map<String, TermQuery> known = known(field, words);
        known.forEach((word, query) -> add(query, weight.apply(word)));
        return known.keySet();
    }

    private void either(String field, String other, Set<String> words, Function<String, Float> weight)
            throws IOException {
        Map<String, Query> known = new LinkedHashMap<>(known(field, words));
        known(other, words)
                .forEach((word, query) ->
                        known.merge(word, query, (one, two) -> new DisjunctionMaxQuery(List.of(one, two), 0)));
        known.forEach((word, query) -> add(query, weight.apply(word)));
    }

    private Map<String, TermQuery> known(String field, Set<String> words) throws IOException {
        return Dictionary.known(field, words.stream().limit(MOST_WORDS).toList(), searcher);
    }

    private void add(Query query, float weight) {
        clauses.add(new BoostQuery(query, weight), Occur.SHOULD);
    }

    /**
     * The score of each document, in rising order; 0 where no word matches. Word by word: few documents are asked for, and
     * keeping the words of a query in step from document to document took longer than reading them.
     */
    static float[] scores(Query query, int[] documents, IndexSearcher searcher) throws IOException {
        double[] scores = new double[documents.length];
        for (Query part : parts(query))
            each(part, documents, searcher, ScoreMode.COMPLETE, (at, scorer) -> scores[at] += scorer.score());
        float[] sums = new float[scores.length];
        for (int i = 0; i < sums.length; i++) sums[i] = (float) scores[i];
        return sums;
    }

    /** What is done with a document that a query finds. */
    interface Found {
        void at(int index, Scorer scorer) throws IOException;
    }

    /** Visits those of the documents, given rising, that a query finds. */
    static void each(Query query, int[] documents, IndexSearcher searcher, ScoreMode mode, Found found)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int first = next;
            int end = leaf.docBase + leaf.reader().maxDoc();
            while (next < documents.length && documents[next] < end) next++;
            Scorer scorer = first == next ? null : weight.scorer(leaf);
            if (scorer != null) each(scorer, leaf.docBase, documents, first, next, found);
        }
    }

    private static void each(Scorer scorer, int base, int[] documents, int from, int to, Found found)
            throws IOException {
        DocIdSetIterator all = scorer.iterator();
        for (int i = from; i < to; i++) {
            int doc = documents[i] - base;
            int at = all.docID() < doc ? all.advance(doc) : all.docID();
            if (at == doc) found.at(i, scorer);
            if (at == DocIdSetIterator.NO_MORE_DOCS) return;
        }
    }

    /** Alternatives without a condition, each by itself. */
    private static List<Query> parts(Query query) {
        return query instanceof BooleanQuery any
                        && any.getMinimumNumberShouldMatch() == 0
                        && any.clauses().stream().allMatch(one -> one.getOccur() == Occur.SHOULD)
                ? any.clauses().stream()
                        .flatMap(one -> parts(one.getQuery()).stream())
                        .toList()
                : List.of(query);
    }
}
