package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Passage;
import org.fieldlore.search.Sense;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** The senses that one state of an index holds. */
record Senses(IndexSearcher searcher) {
    private static final Sort BY_ID = new Sort(new SortField(Fields.ID_ORDER, SortField.Type.LONG));

    List<KnowledgeId> missing(long after, int max) throws IOException {
        Query without = new BooleanQuery.Builder()
                .add(Sight.items(), Occur.FILTER)
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
                .add(Sight.items(), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.SENSE_ZH), Occur.SHOULD)
                .add(new FieldExistsQuery(Fields.SENSE_EN), Occur.SHOULD)
                .setMinimumNumberShouldMatch(1)
                .build());
    }

    /** The entry with the sense and the passages of the stored item, as long as that is worded alike. */
    IndexEntry complete(IndexEntry entry) throws IOException {
        Findable item = entry.item();
        Place stored = stored(item.id());
        if (stored == null || stored.number(Fields.WORDING) != Documents.wording(item)) return entry;
        String field = Fields.sense(item.lang());
        float[] place = stored.vector(field);
        if (place == null) return entry;
        List<Passage> passages = new ArrayList<>();
        for (Place passage : stored.passages())
            passages.add(new Passage(
                    (int) passage.number(Fields.FROM),
                    (int) passage.number(Fields.TO),
                    Objects.requireNonNull(passage.vector(field))));
        return entry.with(new Sense(item.lang(), place), passages);
    }

    /** Where items lie, those that have a place in this language. */
    Map<KnowledgeId, float[]> of(Collection<KnowledgeId> ids, String lang) throws IOException {
        Map<KnowledgeId, float[]> places = new HashMap<>();
        for (KnowledgeId id : ids) {
            Place stored = stored(id);
            float[] place = stored == null ? null : stored.vector(Fields.sense(lang));
            if (place != null) places.put(id, place);
        }
        return places;
    }

    /** Whether the item stands in the index just as this one does. */
    boolean hold(Findable item) throws IOException {
        Place stored = stored(item.id());
        return stored != null
                && stored.number(Fields.WORDING) == Documents.wording(item)
                && stored.number(Fields.UPDATED) == Documents.micros(item.updatedAt());
    }

    /** The sense of a stored item in its language; null where there is none. */
    @Nullable
    Sense of(KnowledgeId id, String lang) throws IOException {
        Place stored = stored(id);
        float[] place = stored == null ? null : stored.vector(Fields.sense(lang));
        return place == null ? null : new Sense(lang, place);
    }

    private @Nullable Place stored(KnowledgeId id) throws IOException {
        ScoreDoc[] found = searcher.search(Sight.is(Fields.ID, id), 1).scoreDocs;
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

        List<Place> passages() throws IOException {
            List<Place> passages = new ArrayList<>();
            for (int at = doc - (int) number(Fields.PASSAGES); at < doc; at++) passages.add(new Place(leaf, at));
            return passages;
        }

        float @Nullable [] vector(String field) throws IOException {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            return vectors == null || vectors.advance(doc) != doc
                    ? null
                    : vectors.vectorValue().clone();
        }
    }
}
