package org.fieldlore.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.search.Facet;

/**
 * What speaks for items whatever was asked: that a reviewer approved them, that they helped colleagues, that they were confirmed
 * lately, that they are meant for the customers at hand, and that they are about what follows from what was asked. Small beside
 * words and meaning, so that it decides among what answers about equally well; always shown as parts of the score.
 */
record Prior(float[] trust, float[] helped, float[] fresh, float[] segment, float[] implied) {
    private static final float VALIDATED = 0.6f;

    /** For an item that helped everybody; half of it for one that helped five colleagues. */
    private static final float HELPFUL = 0.6f;

    private static final float HALF_HELPFUL = 5;

    /** For an item confirmed today; half of it after a year. */
    private static final float FRESH = 0.4f;

    private static final double HALF_LIFE_DAYS = 365;
    private static final float SEGMENT = 1.5f;
    private static final double IMPLIED = 1;

    /**
     * Weighs documents, which must rise.
     *
     * @param segments ids of segments at hand; may be empty
     * @param following ids of concepts that follow from what was asked, with their weights; may be empty
     */
    static Prior of(
            int[] documents, Set<String> segments, Map<String, Double> following, Instant now, IndexSearcher searcher)
            throws IOException {
        int size = documents.length;
        Prior prior = new Prior(new float[size], new float[size], new float[size], new float[size], new float[size]);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == documents.length || documents[next] >= end) continue;
            SortedSetDocValues confidence = DocValues.getSortedSet(leaf.reader(), Fields.of(Facet.CONFIDENCE));
            SortedSetDocValues linked = DocValues.getSortedSet(leaf.reader(), Fields.of(Facet.SEGMENT));
            SortedSetDocValues concepts = DocValues.getSortedSet(leaf.reader(), Fields.of(Facet.CONCEPT));
            NumericDocValues updated = DocValues.getNumeric(leaf.reader(), Fields.UPDATED);
            NumericDocValues helped = DocValues.getNumeric(leaf.reader(), Fields.HELPED);
            for (; next < documents.length && documents[next] < end; next++) {
                int doc = documents[next] - leaf.docBase;
                if (has(confidence, doc, Set.of(Confidence.VALIDATED.name()))) prior.trust[next] = VALIDATED;
                if (helped.advanceExact(doc)) prior.helped[next] = helped(helped.longValue());
                if (updated.advanceExact(doc)) prior.fresh[next] = fresh(updated.longValue(), now);
                if (!segments.isEmpty() && has(linked, doc, segments)) prior.segment[next] = SEGMENT;
                if (!following.isEmpty()) prior.implied[next] = (float) (IMPLIED * most(concepts, doc, following));
            }
        }
        return prior;
    }

    private static float helped(long colleagues) {
        return HELPFUL * colleagues / (colleagues + HALF_HELPFUL);
    }

    private static float fresh(long micros, Instant now) {
        double days =
                Math.max(0, Duration.between(Documents.instant(micros), now).toHours() / 24.0);
        return (float) (FRESH * Math.pow(0.5, days / HALF_LIFE_DAYS));
    }

    private static boolean has(SortedSetDocValues values, int doc, Set<String> wanted) throws IOException {
        if (!values.advanceExact(doc)) return false;
        for (int i = 0; i < values.docValueCount(); i++)
            if (wanted.contains(values.lookupOrd(values.nextOrd()).utf8ToString())) return true;
        return false;
    }

    private static double most(SortedSetDocValues values, int doc, Map<String, Double> weights) throws IOException {
        double most = 0;
        if (values.advanceExact(doc))
            for (int i = 0; i < values.docValueCount(); i++)
                most = Math.max(
                        most,
                        weights.getOrDefault(values.lookupOrd(values.nextOrd()).utf8ToString(), 0d));
        return most;
    }
}
