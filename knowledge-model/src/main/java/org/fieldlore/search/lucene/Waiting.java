package org.fieldlore.search.lucene;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.fieldlore.search.Age;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Watch;

/**
 * A search that waits: its query, made of the same parts as a search in the index, and its anchors, of which every item that
 * it finds has at least one. Without an index every word counts as a known one, so a search with a rare misspelt word waits
 * for more than a search would ask for.
 *
 * @param anchors words or values; of n words of which k are needed, any n - k + 1 will do
 * @param values of each facet that narrows those that will do
 */
record Waiting(Watch watch, Query query, Set<String> anchors, Set<String> words, int needed, List<Set<String>> values) {
    /** The anchor of searches that narrow by nothing. */
    static final String ANYTHING = "";

    private static final int MOST_WORDS = 64;
    private static final List<Facet> TELLING =
            List.of(Facet.CONCEPT, Facet.SEGMENT, Facet.AUTHOR, Facet.BRANCH, Facet.SOURCE, Facet.KIND, Facet.LANG);

    /** @param load how many searches hang on an anchor already; the least burdened is taken */
    static Waiting of(Watch watch, ToIntFunction<String> load) {
        QueryWords words = QueryWords.of(watch.query().text(), MOST_WORDS);
        return new Waiting(
                watch,
                query(watch, words),
                anchors(watch, words, load),
                words.weights().keySet().stream().map(Waiting::word).collect(Collectors.toSet()),
                TextQuery.expected(words.weights().size()),
                watch.query().filters().entrySet().stream()
                        .filter(filter -> filter.getKey() != Facet.AGE)
                        .map(filter -> values(filter.getKey(), filter.getValue()))
                        .toList());
    }

    /** Whether the query is worth running on an item with these words and values; a no is certain and costs next to nothing. */
    boolean mayFind(Set<String> item) {
        for (Set<String> facet : values) if (facet.stream().noneMatch(item::contains)) return false;
        String text = watch.query().text().strip();
        if (text.isEmpty() || item.contains(value(Fields.EXTERNAL_ID, text))) return true;
        return !words.isEmpty() && words.stream().filter(item::contains).count() >= needed;
    }

    private static Set<String> values(Facet facet, Set<String> chosen) {
        return chosen.stream().map(value -> value(Fields.of(facet), value)).collect(Collectors.toSet());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(watch.id());
    }

    static String word(String word) {
        return "=" + word;
    }

    static String value(String field, String value) {
        return field + "=" + value;
    }

    private static Query query(Watch watch, QueryWords words) {
        String text = watch.query().text();
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(text.isBlank() ? Sight.items() : TextQuery.asked(text, words), Occur.MUST)
                .add(Sight.of(watch.owner()), Occur.FILTER)
                .add(Sight.is(Fields.of(Facet.AUTHOR), watch.owner().agent()), Occur.MUST_NOT);
        watch.query().filters().forEach((facet, values) -> all.add(either(facet, values), Occur.FILTER));
        if (watch.query().chosen(Facet.CONFIDENCE).isEmpty()) all.add(Sight.inUse(), Occur.FILTER);
        return all.build();
    }

    private static Query either(Facet facet, Set<String> values) {
        if (facet == Facet.AGE) return values.equals(Set.of(Age.OLDER.name())) ? new MatchNoDocsQuery() : Sight.items();
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        values.forEach(value -> either.add(Sight.is(Fields.of(facet), value), Occur.SHOULD));
        return either.build();
    }

    private static Set<String> anchors(Watch watch, QueryWords words, ToIntFunction<String> load) {
        String text = watch.query().text().strip();
        if (text.isEmpty()) return values(watch);
        int all = words.weights().size();
        Set<String> anchors = words.weights().keySet().stream()
                .map(Waiting::word)
                .sorted(Comparator.comparingInt(load))
                .limit(all - TextQuery.expected(all) + 1L)
                .collect(Collectors.toCollection(HashSet::new));
        anchors.add(value(Fields.EXTERNAL_ID, text));
        return anchors;
    }

    private static Set<String> values(Watch watch) {
        return TELLING.stream()
                .filter(facet -> !watch.query().chosen(facet).isEmpty())
                .findFirst()
                .map(facet -> values(facet, watch.query().chosen(facet)))
                .orElse(Set.of(ANYTHING));
    }
}
