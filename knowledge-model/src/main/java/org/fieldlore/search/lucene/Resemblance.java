package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;
import org.fieldlore.search.Sense;

/**
 * How much items are alike to a question. A long one counts half by its whole text and half by its best passage: the whole
 * says what it is about, the passage whether it answers. Another wording of the question counts by itself, if it is the most
 * alike.
 *
 * @param likeness in the order of the items, as the sense gauges it; 0 for one without a sense in this language
 * @param passages the document of the best passage of each, -1 for one without passages
 */
record Resemblance(float[] likeness, int[] passages) {
    /** Compares items, given as documents that rise. */
    static Resemblance of(Sense sense, int[] items, IndexSearcher searcher) throws IOException {
        Resemblance all = new Resemblance(new float[items.length], new int[items.length]);
        Arrays.fill(all.passages, -1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == items.length || items[next] >= end) continue;
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.sense(sense.lang()));
            NumericDocValues passages = DocValues.getNumeric(leaf.reader(), Fields.PASSAGES);
            NumericDocValues ends = DocValues.getNumeric(leaf.reader(), Fields.TO);
            for (; next < items.length && items[next] < end; next++) {
                int doc = items[next] - leaf.docBase;
                int before = passages.advanceExact(doc) ? (int) passages.longValue() : 0;
                if (vectors != null) all.compare(next, sense, vectors, ends, doc, before, leaf.docBase);
            }
        }
        return all;
    }

    private void compare(
            int item, Sense sense, FloatVectorValues vectors, NumericDocValues ends, int doc, int before, int base)
            throws IOException {
        float best = Float.NEGATIVE_INFINITY;
        float wording = Float.NEGATIVE_INFINITY;
        for (int passage = doc - before; passage < doc; passage++) {
            float product = product(sense, vectors, passage);
            if (ends.advanceExact(passage) && ends.longValue() == 0) wording = Math.max(wording, product);
            else if (product > best) {
                best = product;
                passages[item] = base + passage;
            }
        }
        float whole = product(sense, vectors, doc);
        if (Float.isNaN(whole)) return;
        likeness[item] = (float) sense.likeness(Math.max(passages[item] < 0 ? whole : (whole + best) / 2, wording));
    }

    /** Not a number where there is no place. */
    private static float product(Sense sense, FloatVectorValues vectors, int doc) throws IOException {
        boolean there = vectors.docID() == doc || vectors.docID() < doc && vectors.advance(doc) == doc;
        return there ? VectorUtil.dotProduct(sense.place(), vectors.vectorValue()) : Float.NaN;
    }
}
