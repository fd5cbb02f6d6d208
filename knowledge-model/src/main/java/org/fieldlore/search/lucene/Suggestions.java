package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Suggested;
import org.fieldlore.search.Typed;

/** Finds titles and other wordings of questions that fit what is being typed: candidates by {@link Edges}, then each is looked at closely by {@link Typed}. */
final class Suggestions {
    private static final int CANDIDATES = 60;
    private static final int SHORTEST_SLIP = 4;
    private static final int MOST_SLIPS = 4;
    private static final float AT_START = 4;
    private static final float LETTERS = 2;
    private static final float VALIDATED = 1;
    private static final float FALLBACK = 0.1f;
    private final IndexSearcher searcher;
    private final Viewer viewer;

    Suggestions(IndexSearcher searcher, Viewer viewer) {
        this.searcher = searcher;
        this.viewer = viewer;
    }

    /** Titles that begin with it before those that hold it, validated items before others, short titles before long ones. */
    List<Suggested> of(String text, int max) throws IOException {
        Typed typed = Typed.of(text);
        if (typed.isEmpty()) return List.of();
        List<Suggested> found = fitting(typed, max);
        return found.isEmpty() ? slipped(typed, max) : found;
    }

    /** The same when one word of four letters or more holds a typing error. */
    private List<Suggested> slipped(Typed typed, int max) throws IOException {
        List<String> words = typed.words();
        for (int i = words.size() - 1; i >= 0; i--)
            for (String right : oneErrorAway(words.get(i))) {
                List<String> meant = new ArrayList<>(words);
                meant.set(i, right);
                List<Suggested> found = fitting(Typed.of(String.join(" ", meant)), max);
                if (!found.isEmpty()) return found;
            }
        return List.of();
    }

    /** Words of the index, or beginnings of words in titles, that are likeliest meant. */
    private Set<String> oneErrorAway(String word) throws IOException {
        Set<String> meant = new LinkedHashSet<>();
        if (word.length() < SHORTEST_SLIP || !word.matches("[a-z]+")) return meant;
        Misspelt.Instead instead = new Misspelt(searcher.getIndexReader()).of(word, "", "");
        if (instead != null) meant.add(instead.word());
        record Near(String edge, int documents) {}
        List<Near> near = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SAID);
        if (terms == null) return meant;
        FuzzyTermsEnum edges = new FuzzyTermsEnum(terms, new Term(Fields.SAID, Edges.cut(word)), 1, 1, true);
        for (BytesRef edge = edges.next(); edge != null; edge = edges.next())
            if (edge.length >= SHORTEST_SLIP) near.add(new Near(edge.utf8ToString(), edges.docFreq()));
        near.stream()
                .sorted(Comparator.comparingInt(Near::documents).reversed())
                .limit(MOST_SLIPS)
                .forEach(one -> meant.add(one.edge()));
        meant.remove(word);
        return meant;
    }

    private record Candidate(Suggested suggested, boolean begins, boolean whole, boolean validated, int length) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::begins)
            .thenComparing(Candidate::whole)
            .thenComparing(Candidate::validated)
            .reversed()
            .thenComparingInt(Candidate::length)
            .thenComparingLong(candidate -> candidate.suggested().id());

    private List<Suggested> fitting(Typed typed, int max) throws IOException {
        List<Candidate> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ScoreDoc[] top = searcher.search(query(typed), CANDIDATES).scoreDocs;
        BinaryDocValues titles = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.HEADING);
        NumericDocValues ids = MultiDocValues.getNumericValues(searcher.getIndexReader(), Fields.ID_ORDER);
        if (titles == null || ids == null) return List.of();
        Arrays.sort(top, Comparator.comparingInt(doc -> doc.doc));
        for (ScoreDoc doc : top) {
            if (!titles.advanceExact(doc.doc) || !ids.advanceExact(doc.doc)) continue;
            Heading heading = Heading.read(titles.binaryValue().utf8ToString());
            long id = ids.longValue();
            heading.names().stream()
                    .flatMap(name -> typed.in(name).stream()
                            .map(match -> new Candidate(
                                    new Suggested(Suggested.What.ITEM, id, match.pieces(name), heading.kind()),
                                    match.begins(),
                                    match.whole(),
                                    heading.validated(),
                                    name.length())))
                    .min(BEST_FIRST)
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted(BEST_FIRST)
                .map(Candidate::suggested)
                .filter(one -> seen.add(Typed.folded(one.plain())))
                .limit(max)
                .toList();
    }

    private Query query(Typed typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(Sight.of(viewer), Occur.FILTER)
                .add(Sight.inUse(), Occur.FILTER)
                .add(Sight.items(), Occur.FILTER)
                .add(constant(Sight.is(Fields.of(Facet.CONFIDENCE), Confidence.VALIDATED), VALIDATED), Occur.SHOULD);
        String all = String.join("", typed.words());
        if (all.length() == 1 && !Characters.isHan(all.charAt(0)))
            return query.add(edge(Edges.START + Edges.plain(all)), Occur.MUST).build();
        boolean first = true;
        for (String word : typed.words())
            for (Letters run : Letters.of(word)) {
                if (run.is(Letters.Kind.HAN)) han(run.text(), first, query);
                else latin(run.text(), first, query);
                first = false;
            }
        return query.build();
    }

    private static void han(String run, boolean first, BooleanQuery.Builder query) {
        if (run.length() == 1) query.add(edge(run), Occur.MUST);
        for (int i = 1; i < run.length(); i++) query.add(edge(run.substring(i - 1, i + 1)), Occur.MUST);
        String start = Edges.START + run.substring(0, Math.min(2, run.length()));
        if (first) query.add(constant(edge(start), AT_START), Occur.SHOULD);
    }

    private static void latin(String word, boolean first, BooleanQuery.Builder query) {
        if (word.length() < 2) return;
        query.add(
                new BooleanQuery.Builder()
                        .add(constant(edge(Edges.cut(word)), LETTERS), Occur.SHOULD)
                        .add(constant(edge(Edges.initials(word)), LETTERS), Occur.SHOULD)
                        .add(constant(edge(Edges.plain(word.substring(0, 2))), FALLBACK), Occur.SHOULD)
                        .build(),
                Occur.MUST);
        if (!first) return;
        query.add(constant(edge(Edges.START + Edges.cut(word)), AT_START), Occur.SHOULD);
        query.add(constant(edge(Edges.START + Edges.initials(word)), AT_START), Occur.SHOULD);
    }

    private static Query edge(String edge) {
        return Sight.is(Fields.SAID, edge);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
