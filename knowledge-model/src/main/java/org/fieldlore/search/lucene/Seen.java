package org.fieldlore.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * The best of what any of many clauses finds, among what may be seen. A filter beside a hundred clauses makes Lucene step through them
 * document by document; alone they are added up term by term, and those that cannot lift a document among the best are not gone through.
 */
final class Seen extends FilterCollector {
    private final Weight sight;

    private Seen(TopScoreDocCollector best, Weight sight) {
        super(best);
        this.sight = sight;
    }

    /** Returns the best of what any clause finds, among what {@code sight} finds. */
    static ScoreDoc[] best(Query any, Query sight, int max, IndexSearcher searcher) throws IOException {
        TopScoreDocCollector best = new TopScoreDocCollectorManager(max, max).newCollector();
        Weight seen = searcher.createWeight(searcher.rewrite(sight), ScoreMode.COMPLETE_NO_SCORES, 1);
        searcher.search(any, new Seen(best, seen));
        return best.topDocs().scoreDocs;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        Scorer scorer = sight.scorer(leaf);
        DocIdSetIterator seen = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        return new FilterLeafCollector(super.getLeafCollector(leaf)) {
            @Override
            public void collect(int document) throws IOException {
                if (seen.docID() < document) seen.advance(document);
                if (seen.docID() == document) super.collect(document);
            }
        };
    }
}
