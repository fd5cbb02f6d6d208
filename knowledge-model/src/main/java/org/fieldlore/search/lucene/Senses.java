package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.search.Sense;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** The senses that one state of an index holds. */
record Senses(IndexSearcher searcher) {
    private static final Sort BY_ID = new Sort(new SortField(Fields.ID_ORDER, SortField.Type.LONG));

    List<KnowledgeId> missing(long after, int max) throws IOException {
        Query without = new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowRangeQuery(Fields.ID_ORDER, after + 1, Long.MAX_VALUE), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.SENSE_ZH), Occur.MUST_NOT)
                .add(new FieldExistsQuery(Fields.SENSE_EN), Occur.MUST_NOT)
                .build();
        List<KnowledgeId> ids = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(without, max, BY_ID).scoreDocs)
            ids.add(new KnowledgeId((Long) ((FieldDoc) doc).fields[0]));
        return ids;
    }

    long count() throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.SENSE_ZH), Occur.SHOULD)
                .add(new FieldExistsQuery(Fields.SENSE_EN), Occur.SHOULD)
                .build());
    }

    /** The sense of the stored item, as long as it is worded like this one. */
    @Nullable
    Sense of(Findable item) throws IOException {
        Place stored = stored(item);
        if (stored == null || stored.number(Fields.WORDING) != Documents.wording(item)) return null;
        float[] place = stored.vector(Fields.sense(item.lang()));
        return place == null ? null : new Sense(item.lang(), place);
    }

    /** Whether the item stands in the index just as this one does. */
    boolean hold(Findable item) throws IOException {
        Place stored = stored(item);
        return stored != null
                && stored.number(Fields.WORDING) == Documents.wording(item)
                && stored.number(Fields.UPDATED) == Documents.micros(item.updatedAt());
    }

    private @Nullable Place stored(Findable item) throws IOException {
        ScoreDoc[] found = searcher.search(Sight.is(Fields.ID, item.id()), 1).scoreDocs;
        if (found.length == 0) return null;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[0].doc, leaves));
        return new Place(leaf, found[0].doc - leaf.docBase);
    }

    /** One document in its segment. */
    private record Place(LeafReaderContext leaf, int doc) {
        long number(String field) throws IOException {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
            return values.advanceExact(doc) ? values.longValue() : 0;
        }

        float @Nullable [] vector(String field) throws IOException {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            return vectors == null || vectors.advance(doc) != doc
                    ? null
                    : vectors.vectorValue().clone();
        }
    }
}
