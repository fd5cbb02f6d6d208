package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.fieldlore.search.Synonyms;

/** Widens a query by synonyms: where one word is asked, items with the other as a whole phrase answer too, a little less. */
record Widening(List<Alternative> alternatives) {
    private static final float WEIGHT = 0.8f;
    private static final int MOST = 12;
    private static volatile Cut last = new Cut(Synonyms.NONE, List.of());

    /** The query with one synonym in place of the word that was asked. */
    private record Alternative(String instead, String synonym, List<String> phrase, QueryWords words) {}

    static Widening of(QueryWords asked, Synonyms synonyms, IndexSearcher searcher, int max) throws IOException {
        List<Alternative> alternatives = new ArrayList<>();
        List<List<String>> words = synonyms.rules().isEmpty() ? List.of() : cut(synonyms);
        for (int i = 0; i < words.size(); i++) {
            Synonyms.Rule rule = synonyms.rules().get(i);
            List<String> word = words.get(i);
            int at = word.isEmpty() ? -1 : Collections.indexOfSubList(asked.inOrder(), word);
            if (at < 0) continue;
            for (String also : rule.also()) {
                List<String> phrase = QueryWords.cut(also);
                if (phrase.isEmpty() || alternatives.size() == MOST) continue;
                List<String> all = new ArrayList<>(asked.inOrder().subList(0, at));
                all.addAll(phrase);
                all.addAll(asked.inOrder()
                        .subList(at + word.size(), asked.inOrder().size()));
                alternatives.add(new Alternative(rule.asked(), also, phrase, QueryWords.of(all, searcher, max)));
            }
        }
        return new Widening(alternatives);
    }

    /** The words of what is asked, rule by rule; those of the synonyms last used are kept. */
    private static List<List<String>> cut(Synonyms synonyms) {
        Cut known = last;
        if (known.synonyms() != synonyms)
            last = known = new Cut(
                    synonyms,
                    synonyms.rules().stream()
                            .map(rule -> QueryWords.cut(rule.asked()))
                            .toList());
        return known.words();
    }

    private record Cut(Synonyms synonyms, List<List<String>> words) {}

    /** What finds: the query, or it with a synonym. */
    Query asked(Query plain) throws IOException {
        return widened(plain, one -> TextQuery.asked("", one.words()));
    }

    /** What ranks: the query's words, and those of synonyms. */
    Query ranked(Query plain, IndexSearcher searcher) throws IOException {
        return widened(plain, one -> Ranking.of(one.synonym(), searcher));
    }

    /** All words, for whatever marks them. */
    QueryWords marked(QueryWords plain) {
        if (alternatives.isEmpty()) return plain;
        Map<String, Float> weights = new LinkedHashMap<>(plain.weights());
        alternatives.forEach(one -> one.words().weights().forEach(weights::putIfAbsent));
        return new QueryWords(plain.inOrder(), weights, plain.places());
    }

    /** Those of the marked words that hold a synonym and were not asked, each with the word that was. */
    Map<String, String> synonyms(QueryWords asked, List<String> marked) {
        if (alternatives.isEmpty()) return Map.of();
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (String word : marked) {
            List<String> cut = QueryWords.cut(word);
            if (Collections.indexOfSubList(asked.inOrder(), cut) >= 0) continue;
            for (Alternative one : alternatives)
                if (Collections.indexOfSubList(cut, one.phrase()) >= 0) synonyms.putIfAbsent(word, one.instead());
        }
        return synonyms;
    }

    private interface Part {
        Query of(Alternative one) throws IOException;
    }

    private Query widened(Query plain, Part part) throws IOException {
        if (alternatives.isEmpty()) return plain;
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(plain, Occur.SHOULD);
        for (Alternative one : alternatives) {
            Query holding = new BooleanQuery.Builder()
                    .add(part.of(one), Occur.MUST)
                    .add(phrase(one.phrase()), Occur.FILTER)
                    .build();
            any.add(new BoostQuery(holding, WEIGHT), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query phrase(List<String> words) {
        String[] inOrder = words.toArray(String[]::new);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> fields : List.of(Fields.TITLES, Fields.TEXTS, Fields.ASKED))
            fields.forEach(field -> any.add(new PhraseQuery(field, inOrder), Occur.SHOULD));
        return any.build();
    }
}
