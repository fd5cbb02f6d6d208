package org.fieldlore.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** Brings an open-ended score s to s / (s + 10), within 0..1. */
final class Levelled extends DoubleValuesSource {
    private static final double HALFWAY = 10;

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) {
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                double score = scores.doubleValue();
                return score / (score + HALFWAY);
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return scores.advanceExact(doc);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }

    @Override
    public int hashCode() {
        return Levelled.class.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levelled;
    }

    @Override
    public String toString() {
        return "s/(s+" + HALFWAY + ")";
    }
}
