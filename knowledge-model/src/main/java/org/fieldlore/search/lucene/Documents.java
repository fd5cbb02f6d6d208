package org.fieldlore.search.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.search.Facet;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Passage;
import org.fieldlore.search.Sense;
import org.jspecify.annotations.Nullable;

/** Turns entries into documents: an item, and before it its passages, which carry nothing but their place and who may see it. */
final class Documents {
    private static final FieldType PROSE = prose();
    private static final FieldType COUNTED = counted();
    private static final FieldType SPELT = spelt();

    private Documents() {}

    /** The passages of an item in their order, then the item; to be stored as one block. */
    static List<Document> of(IndexEntry entry) {
        List<Document> block = new ArrayList<>();
        for (Passage passage : entry.passages()) block.add(passage(passage, entry.item()));
        block.add(item(entry));
        return block;
    }

    private static Document passage(Passage passage, Findable item) {
        Document document = new Document();
        document.add(new StringField(Fields.BLOCK, item.id().toString(), Field.Store.NO));
        document.add(new StringField(Fields.AUDIENCE, item.audience().name(), Field.Store.NO));
        facet(document, Facet.CONFIDENCE, item.confidence());
        facet(document, Facet.AUTHOR, item.author());
        facet(document, Facet.BRANCH, item.authorBranch());
        document.add(new NumericDocValuesField(Fields.FROM, passage.from()));
        document.add(new NumericDocValuesField(Fields.TO, passage.to()));
        document.add(place(item.lang(), passage.place()));
        return document;
    }

    private static Document item(IndexEntry entry) {
        Findable item = entry.item();
        Document document = new Document();
        String id = item.id().toString();
        document.add(new StringField(Fields.ID, id, Field.Store.YES));
        document.add(new StringField(Fields.BLOCK, id, Field.Store.NO));
        document.add(new StringField(Fields.ROW, Fields.ITEM, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.PASSAGES, entry.passages().size()));
        document.add(new NumericDocValuesField(Fields.ID_ORDER, item.id().value()));
        if (item.externalId() != null)
            document.add(new StringField(Fields.EXTERNAL_ID, item.externalId(), Field.Store.YES));
        document.add(new StringField(Fields.AUDIENCE, item.audience().name(), Field.Store.NO));
        prose(document, entry);
        Stream.concat(Stream.of(item.title()), item.asked().stream())
                .flatMap(name -> Edges.of(name).stream())
                .distinct()
                .forEach(edge -> document.add(new StringField(Fields.SAID, edge, Field.Store.NO)));
        document.add(new BinaryDocValuesField(Fields.HEADING, new BytesRef(Heading.of(item))));
        facets(document, entry);
        long updated = micros(item.updatedAt());
        document.add(new NumericDocValuesField(Fields.UPDATED, updated));
        document.add(new StoredField(Fields.UPDATED, updated));
        document.add(new NumericDocValuesField(Fields.HELPED, entry.helped()));
        document.add(new NumericDocValuesField(Fields.WORDING, wording(item)));
        @Nullable Sense sense = entry.sense();
        if (sense != null) document.add(place(sense.lang(), sense.place()));
        return document;
    }

    private static KnnFloatVectorField place(String lang, float[] place) {
        return new KnnFloatVectorField(Fields.sense(lang), place, VectorSimilarityFunction.DOT_PRODUCT);
    }

    static long wording(Findable item) {
        return (long) (item.title().hashCode() ^ 31 * item.asked().hashCode()) << 32
                ^ item.text().hashCode() & 0xffffffffL;
    }

    private static void prose(Document document, IndexEntry entry) {
        Findable item = entry.item();
        document.add(new Field(Fields.title(item.lang()), Words.whole(item.title()), PROSE));
        document.add(new Field(Fields.text(item.lang()), Words.whole(item.text()), PROSE));
        document.add(new TextField(Fields.LABELS, entry.labels(), Field.Store.NO));
        String title = Words.whole(item.title());
        String asked = Words.whole(String.join("\n", item.asked()));
        if (!asked.isEmpty()) document.add(new Field(Fields.asked(item.lang()), asked, PROSE));
        for (String part : List.of(title, title, Words.whole(item.text()), entry.labels(), asked))
            document.add(new Field(Fields.ALL, part, COUNTED));
        String whole = Words.whole(entry.whole());
        document.add(new Field(Fields.whole(item.lang()), whole, COUNTED));
        if (item.lang().equals("en")) document.add(new Field(Fields.PAIRS_EN, whole, COUNTED));
        document.add(new Field(Fields.SPELLING, whole, SPELT));
        if (!asked.isEmpty()) document.add(new Field(Fields.SPELLING, asked, SPELT));
        document.add(new Field(Fields.SPELLING, entry.labels(), SPELT));
    }

    private static void facets(Document document, IndexEntry entry) {
        Findable item = entry.item();
        facet(document, Facet.KIND, item.kind());
        facet(document, Facet.LANG, item.lang());
        facet(document, Facet.CONFIDENCE, item.confidence());
        facet(document, Facet.AUTHOR, item.author());
        facet(document, Facet.BRANCH, item.authorBranch());
        if (item.source() != null) facet(document, Facet.SOURCE, item.source());
        item.segments().forEach(segment -> facet(document, Facet.SEGMENT, segment));
        entry.concepts().forEach(concept -> facet(document, Facet.CONCEPT, concept));
        item.concepts().forEach(own -> document.add(new StoredField(Fields.OWN_CONCEPT, own.value())));
    }

    private static void facet(Document document, Facet facet, Object value) {
        String field = Fields.of(facet);
        document.add(new StringField(field, value.toString(), Field.Store.YES));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value.toString())));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** How often a word stands there is all that counts. */
    private static FieldType counted() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static FieldType spelt() {
        FieldType type = new FieldType(counted());
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Offsets are kept with the words, so that highlighting a long document need not cut it again. */
    private static FieldType prose() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
