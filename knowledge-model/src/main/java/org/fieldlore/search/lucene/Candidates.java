package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * The best by words that a filter lets through and that have enough of the words: the same in the same order as one query that
 * demands all of this, but found faster. Such a query moves from document to document with every clause in step. Here, Lucene
 * runs through the plain alternatives of words, for which it knows a shorter way past whatever cannot be among the best; the few
 * that come up meet the filter before they count as best, and are asked for enough words afterwards. Of a million items a
 * whole search takes some two thirds of the time; in a small index the detour costs more than it saves.
 */
final class Candidates {
    /** How many more than wanted are looked at, since some will have too few of the words. */
    private static final int SPARE = 100;

    /** A filter that lets fewer through than one document in so many had better lead the search. */
    private static final int SELECTIVE = 8;

    /** From how many documents on the shorter way is taken. */
    private static final int LARGE = 200_000;

    private final IndexSearcher searcher;
    private final int large;

    Candidates(IndexSearcher searcher) {
        this(searcher, LARGE);
    }

    Candidates(IndexSearcher searcher, int large) {
        this.searcher = searcher;
        this.large = large;
    }

    /**
     * Returns the best, best first, equals by document; fewer than wanted only when there are no more.
     *
     * @param whole the one query; asked where a filter leaves little, or too many of the best have too few of the words
     */
    ScoreDoc[] best(QueryWords words, Query filter, Query whole, int wanted) throws IOException {
        if (words.isEmpty() || searcher.getIndexReader().maxDoc() < large) return best(whole, wanted);
        Weight lets = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        if (leavesLittle(lets)) return best(whole, wanted);
        int looked = wanted + SPARE;
        ScoreDoc[] found = searcher.search(TextQuery.enough(words, 0), new Filtered(looked, lets)).scoreDocs;
        int needed = TextQuery.expected(words.weights().size());
        ScoreDoc[] enough = needed > 1 ? having(needed, words, found) : found;
        if (enough.length < wanted && found.length == looked) return best(whole, wanted);
        return enough.length > wanted ? Arrays.copyOf(enough, wanted) : enough;
    }

    ScoreDoc[] best(Query whole, int wanted) throws IOException {
        return searcher.search(whole, new TopScoreDocCollectorManager(wanted, null, wanted)).scoreDocs;
    }

    private boolean leavesLittle(Weight lets) throws IOException {
        long passing = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier supplier = lets.scorerSupplier(leaf);
            if (supplier != null) passing += supplier.cost();
        }
        return passing < searcher.getIndexReader().maxDoc() / SELECTIVE;
    }

    /** Those with enough of the words, in the order given. */
    private ScoreDoc[] having(int needed, QueryWords words, ScoreDoc[] found) throws IOException {
        int[] documents = Arrays.stream(found).mapToInt(doc -> doc.doc).sorted().toArray();
        int[] had = new int[documents.length];
        for (String word : words.weights().keySet())
            Ranking.each(
                    words.query(word), documents, searcher, ScoreMode.COMPLETE_NO_SCORES, (at, scorer) -> had[at]++);
        int[] enough = IntStream.range(0, had.length)
                .filter(i -> had[i] >= needed)
                .map(i -> documents[i])
                .toArray();
        return Arrays.stream(found)
                .filter(doc -> Arrays.binarySearch(enough, doc.doc) >= 0)
                .toArray(ScoreDoc[]::new);
    }

    /** Keeps the best of what a filter lets through. */
    private static final class Filtered implements CollectorManager<Collector, TopDocs> {
        private final TopScoreDocCollectorManager best;
        private final Weight lets;
        private final List<TopScoreDocCollector> kept = new ArrayList<>();

        Filtered(int wanted, Weight lets) {
            this.best = new TopScoreDocCollectorManager(wanted, null, wanted);
            this.lets = lets;
        }

        @Override
        public Collector newCollector() throws IOException {
            TopScoreDocCollector collector = best.newCollector();
            kept.add(collector);
            return new FilterCollector(collector) {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
                    Scorer passing = lets.scorer(leaf);
                    if (passing == null) throw new CollectionTerminatedException();
                    return filtered(super.getLeafCollector(leaf), passing.iterator());
                }
            };
        }

        private static LeafCollector filtered(LeafCollector collector, DocIdSetIterator passing) {
            return new FilterLeafCollector(collector) {
                @Override
                public void collect(int doc) throws IOException {
                    int at = passing.docID() < doc ? passing.advance(doc) : passing.docID();
                    if (at == doc) in.collect(doc);
                }
            };
        }

        @Override
        public TopDocs reduce(Collection<Collector> collectors) throws IOException {
            return best.reduce(kept);
        }
    }
}
