package org.fieldlore.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes searchers that remember, for each segment, what a viewer may see and what is in use: every search filters by that, and
 * merging the lists of documents anew each time cost more than the words. Lucene's own cache passes over small segments.
 */
final class Searchers extends SearcherFactory {
    private static final int QUERIES = 1_000;
    private static final long BYTES = 24_000_000;
    private final QueryCache remembered = new LRUQueryCache(QUERIES, BYTES, segment -> true, Float.MAX_VALUE);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(remembered);
        searcher.setQueryCachingPolicy(new Alternatives());
        return searcher;
    }

    /** Filters that are alternatives of terms; the queries that change with every question are not among them. */
    private static final class Alternatives implements QueryCachingPolicy {
        @Override
        public void onUse(Query query) {
            // Each is worth it from the first time.
        }

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof BooleanQuery filter
                    && filter.getMinimumNumberShouldMatch() <= 1
                    && filter.clauses().stream().allMatch(Alternatives::ofFilter);
        }

        private static boolean ofFilter(BooleanClause clause) {
            return clause.getOccur() == BooleanClause.Occur.SHOULD
                    && clause.getQuery() instanceof TermQuery term
                    && Sight.filters(term.getTerm().field());
        }
    }
}
