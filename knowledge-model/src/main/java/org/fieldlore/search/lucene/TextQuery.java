package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds queries word by word, so that no text is a syntax error. They find candidates by one field that holds all of an item;
 * how well a candidate answers, {@link Ranking} says.
 */
final class TextQuery {
    private static final float EXTERNAL_ID = 20;
    private static final int LONGEST_ID = 200;

    private TextQuery() {}

    /** Items with enough of the words; or with this very external id. */
    static Query asked(String text, QueryWords words) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (!words.isEmpty()) either.add(enough(words, expected(words.weights().size())), Occur.SHOULD);
        String id = text.strip();
        if (!id.isEmpty() && id.length() <= LONGEST_ID)
            either.add(new BoostQuery(Sight.is(Fields.EXTERNAL_ID, id), EXTERNAL_ID), Occur.SHOULD);
        return either.build();
    }

    /** Whether a text is the external id of an item. */
    static boolean isId(String text, IndexSearcher searcher) throws IOException {
        String id = text.strip();
        return id.length() <= LONGEST_ID && searcher.getIndexReader().docFreq(new Term(Fields.EXTERNAL_ID, id)) > 0;
    }

    /** Items with at least a share of the words. */
    static Query enough(QueryWords words, int atLeast) {
        if (words.isEmpty()) return new MatchNoDocsQuery("no known word");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.weights().forEach((word, weight) -> all.add(new BoostQuery(words.query(word), weight), Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(atLeast).build();
    }

    /** All of one or two words, two of up to six, then three in ten. */
    static int expected(int words) {
        return words <= 2 ? words : Math.max(2, words * 3 / 10);
    }

    /** The same words without conditions, for whatever marks them in a text. */
    static Query anyWord(QueryWords words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.weights().keySet().forEach(word -> {
            for (List<String> fields : List.of(Fields.TITLES, Fields.TEXTS, Fields.ASKED))
                fields.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        });
        return any.build();
    }
}
