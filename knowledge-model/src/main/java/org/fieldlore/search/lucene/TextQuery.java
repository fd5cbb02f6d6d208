package org.fieldlore.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds queries word by word, so that no text is a syntax error. A word counts where it tells most: title, text or the
 * labels of the item's concepts.
 */
final class TextQuery {
    private static final float TITLE = 1.6f;
    private static final float LABELS = 0.3f;
    private static final float PHRASE = 1.5f;
    private static final float EXTERNAL_ID = 20;
    private static final float TIE = 0.3f;
    private static final int LONGEST_PHRASE = 24;
    private static final int LONGEST_ID = 200;

    private TextQuery() {}

    /** Items with enough of the words, those with the whole phrase in the title before others; or with this very external id. */
    static Query asked(String text, QueryWords words) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (!words.isEmpty()) either.add(worded(words), Occur.SHOULD);
        String id = text.strip();
        if (!id.isEmpty() && id.length() <= LONGEST_ID)
            either.add(new BoostQuery(Sight.is(Fields.EXTERNAL_ID, id), EXTERNAL_ID), Occur.SHOULD);
        return either.build();
    }

    /** Items with at least a share of the words. */
    static Query enough(QueryWords words, int atLeast) {
        if (words.isEmpty()) return new MatchNoDocsQuery("no known word");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.weights().forEach((word, weight) -> all.add(new BoostQuery(anywhere(word), weight), Occur.SHOULD));
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
            Fields.TITLES.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
            Fields.TEXTS.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        });
        return any.build();
    }

    private static Query worded(QueryWords words) {
        BooleanQuery.Builder worded = new BooleanQuery.Builder();
        worded.add(enough(words, expected(words.weights().size())), Occur.MUST);
        int length = words.inOrder().size();
        if (length > 1 && length <= LONGEST_PHRASE)
            Fields.TITLES.forEach(title -> worded.add(new BoostQuery(phrase(title, words), PHRASE), Occur.SHOULD));
        return worded.build();
    }

    private static Query phrase(String field, QueryWords words) {
        return new PhraseQuery(field, words.inOrder().toArray(String[]::new));
    }

    private static Query anywhere(String word) {
        List<Query> places = new ArrayList<>();
        Fields.TITLES.forEach(title -> places.add(new BoostQuery(new TermQuery(new Term(title, word)), TITLE)));
        Fields.TEXTS.forEach(text -> places.add(new TermQuery(new Term(text, word))));
        places.add(new BoostQuery(new TermQuery(new Term(Fields.LABELS, word)), LABELS));
        return new DisjunctionMaxQuery(places, TIE);
    }
}
