package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.fieldlore.search.Sense;
import org.jspecify.annotations.Nullable;

/**
 * The items nearest to a question by their meaning, as a query that adds nothing to the score. Among the items that a filter
 * lets through, those with the nearest two hundred texts or passages by an approximate search; of those, only what is near
 * enough to be worth showing. Of what is about concepts that follow from the question, a few more, though less alike.
 */
final class Nearest extends Query {
    static final int MOST = 200;
    private static final int MOST_FOLLOWING = 20;
    private final Sense sense;
    private final Object state;
    private final int[] documents;

    private Nearest(Sense sense, Object state, int[] documents) {
        this.sense = sense;
        this.state = state;
        this.documents = documents;
    }

    static Nearest of(Sense sense, IndexSearcher searcher, Query filter) throws IOException {
        return of(sense, searcher, filter, new BooleanQuery.Builder().build());
    }

    /** The items themselves, where the nearest {@code most} texts and passages are looked at, or at least half as many. */
    static int[] items(Sense sense, IndexSearcher searcher, Query filter, int most) throws IOException {
        // To go through all that a filter lets through takes as long as the search itself: where it lets most through,
        // it comes after.
        ScoreDoc[] found = through(filter, found(sense, most, null, searcher), searcher);
        if (found.length < most / 2) found = found(sense, most, filter, searcher);
        double enough = found.length == 0 ? 1 : Blend.worthShowing(sense.lang(), likeness(sense, found[0]));
        return items(above(enough, found, sense).sorted().toArray(), searcher);
    }

    /** @param following items about concepts that follow from the question; without alternatives when none does */
    static Nearest of(Sense sense, IndexSearcher searcher, Query filter, BooleanQuery following) throws IOException {
        ScoreDoc[] found = found(sense, MOST, filter, searcher);
        double enough = found.length == 0 ? 1 : Blend.worthShowing(sense.lang(), likeness(sense, found[0]));
        IntStream near = above(enough, found, sense);
        if (!following.clauses().isEmpty()) {
            Query both = new BooleanQuery.Builder()
                    .add(filter, Occur.FILTER)
                    .add(following, Occur.FILTER)
                    .build();
            near = IntStream.concat(
                    near, above(Blend.worthShowing(sense.lang()), found(sense, MOST_FOLLOWING, both, searcher), sense));
        }
        int[] documents = near.distinct().sorted().toArray();
        return new Nearest(sense, searcher.getIndexReader().getContext().id(), items(documents, searcher));
    }

    private static ScoreDoc[] through(Query filter, ScoreDoc[] found, IndexSearcher searcher) throws IOException {
        int[] documents = Arrays.stream(found).mapToInt(doc -> doc.doc).sorted().toArray();
        BitSet passed = new BitSet();
        Ranking.each(
                filter, documents, searcher, ScoreMode.COMPLETE_NO_SCORES, (at, scorer) -> passed.set(documents[at]));
        return Arrays.stream(found).filter(doc -> passed.get(doc.doc)).toArray(ScoreDoc[]::new);
    }

    private static ScoreDoc[] found(Sense sense, int most, @Nullable Query filter, IndexSearcher searcher)
            throws IOException {
        return searcher.search(new KnnFloatVectorQuery(Fields.sense(sense.lang()), sense.place(), most, filter), most)
                .scoreDocs;
    }

    private static IntStream above(double enough, ScoreDoc[] found, Sense sense) {
        return Arrays.stream(found)
                .filter(doc -> likeness(sense, doc) >= enough)
                .mapToInt(doc -> doc.doc);
    }

    /** Lucene scores a product p of -1..1 as (1 + p) / 2. */
    private static double likeness(Sense sense, ScoreDoc found) {
        return sense.likeness(2 * found.score - 1);
    }

    /** The items that documents are or belong to, each once: a passage stands before its item. */
    private static int[] items(int[] documents, IndexSearcher searcher) throws IOException {
        IntStream.Builder items = IntStream.builder();
        int next = 0;
        int last = -1;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == documents.length || documents[next] >= end) continue;
            PostingsEnum marked = leaf.reader().postings(new Term(Fields.ROW, Fields.ITEM), PostingsEnum.NONE);
            for (; next < documents.length && documents[next] < end; next++) {
                if (documents[next] <= last || marked == null) continue;
                last = leaf.docBase + marked.advance(documents[next] - leaf.docBase);
                items.add(last);
            }
        }
        return items.build().toArray();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        if (searcher.getIndexReader().getContext().id() != state)
            throw new IllegalStateException("made for another state of the index");
        return new ConstantScoreWeight(this, 0) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) {
                int from = first(leaf.docBase);
                int to = first(leaf.docBase + leaf.reader().maxDoc());
                return from == to
                        ? null
                        : new ConstantScoreScorer(this, 0, mode, new Slice(documents, from, to, leaf.docBase));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private int first(int atLeast) {
        int found = Arrays.binarySearch(documents, atLeast);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "nearest in " + Fields.sense(sense.lang());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nearest that && state == that.state && Arrays.equals(documents, that.documents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(documents);
    }

    /** Part of a sorted array of documents, as one segment numbers them. */
    private static final class Slice extends DocIdSetIterator {
        private final int[] documents;
        private final int to;
        private final int base;
        private int at;
        private int doc = -1;

        Slice(int[] documents, int from, int to, int base) {
            this.documents = documents;
            this.to = to;
            this.base = base;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            at++;
            doc = at < to ? documents[at] - base : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return to;
        }
    }
}
