package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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
 * the clause that answers a question, single characters the question that was asked before. Titles and the labels of concepts
 * add a little.
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

    private Ranking() {}

    static Query of(String text) {
        List<String> inOrder = QueryWords.cut(text);
        Set<String> words = new LinkedHashSet<>(inOrder);
        Set<String> characters = new LinkedHashSet<>(QueryWords.cut(Words.OF_TEXT, "", text));
        characters.removeAll(words);
        Set<String> pairs = new LinkedHashSet<>(QueryWords.cut(Words.OF_QUERY, Fields.PAIRS_EN, text));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        first(words).forEach(word -> {
            add(all, Fields.WHOLE_ZH, word, isPair(word) ? CHARACTER_PAIRS : 1);
            add(all, Fields.WHOLE_EN, word, 1);
            Fields.TITLES.forEach(field -> add(all, field, word, TITLE));
            add(all, Fields.LABELS, word, LABELS);
        });
        first(characters).forEach(character -> add(all, Fields.WHOLE_ZH, character, CHARACTERS));
        first(pairs).forEach(pair -> add(all, Fields.PAIRS_EN, pair, PAIRS));
        add(all, Fields.EXTERNAL_ID, text.strip(), EXTERNAL_ID);
        if (words.size() > 1 && words.size() <= LONGEST_PHRASE)
            Fields.TITLES.forEach(title -> all.add(
                    new BoostQuery(new PhraseQuery(title, inOrder.toArray(String[]::new)), PHRASE), Occur.SHOULD));
        return all.build();
    }

    private static boolean isPair(String word) {
        return word.codePointCount(0, word.length()) == 2
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static List<String> first(Set<String> words) {
        return words.stream().limit(MOST_WORDS).toList();
    }

    private static void add(BooleanQuery.Builder all, String field, String word, float weight) {
        all.add(new BoostQuery(new TermQuery(new Term(field, word)), weight), Occur.SHOULD);
    }

    /** The score of each document, in rising order; 0 where no word matches. */
    static float[] scores(Query query, int[] documents, IndexSearcher searcher) throws IOException {
        float[] scores = new float[documents.length];
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == documents.length || documents[next] >= end) continue;
            Scorer scorer = weight.scorer(leaf);
            for (; next < documents.length && documents[next] < end; next++) {
                int doc = documents[next] - leaf.docBase;
                if (scorer == null) continue;
                int at = scorer.docID() < doc ? scorer.iterator().advance(doc) : scorer.docID();
                if (at == doc) scores[next] = scorer.score();
            }
        }
        return scores;
    }
}
