package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Piece;
import org.fieldlore.search.Ranked;
import org.fieldlore.search.Why;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/** Reads what a list shows of documents that were found. */
final class Hits {
    /** What an outline tells: all that is stored but the text. */
    private static final Set<String> OUTLINE = Stream.concat(
                    Stream.concat(
                            Fields.TITLES.stream(),
                            Arrays.stream(Facet.values()).map(Fields::of)),
                    Stream.of(Fields.ID, Fields.EXTERNAL_ID, Fields.OWN_CONCEPT, Fields.UPDATED))
            .collect(Collectors.toUnmodifiableSet());

    private final IndexSearcher searcher;
    private final Query words;

    Hits(IndexSearcher searcher, Query words) {
        this.searcher = searcher;
        this.words = words;
    }

    /** Returns ids in the order given, without a look at what is stored. */
    List<Ranked> ranked(ScoreDoc[] found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Ranked> ranked = new ArrayList<>(found.length);
        for (ScoreDoc doc : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            ranked.add(new Ranked(new KnowledgeId(number(leaf, Fields.ID_ORDER, doc.doc)), doc.score));
        }
        return ranked;
    }

    /** Returns hits in the order given, with the parts of the score as the caller knows them. */
    List<Hit> of(ScoreDoc[] found, BiFunction<Found, List<String>, Why> why) throws IOException {
        return of(found, document -> -1, document -> 0, why);
    }

    /**
     * The same.
     *
     * @param passages the document of the passage to show where no word tells one, -1 for the beginning
     * @param behind how many items stand behind each
     */
    List<Hit> of(
            ScoreDoc[] found,
            IntUnaryOperator passages,
            IntToLongFunction behind,
            BiFunction<Found, List<String>, Why> why)
            throws IOException {
        if (found.length == 0) return List.of();
        int[] documents = Arrays.stream(found).mapToInt(doc -> doc.doc).toArray();
        Map<String, Object[]> marked = new Passages(searcher).of(words, documents);
        List<Hit> hits = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            Found item = new Found(documents[i], searcher.storedFields().document(documents[i]), found[i].score);
            List<Piece> title = Passages.pieces(marked, Fields.title(item.lang()), i);
            List<Piece> snippet = Passages.pieces(marked, Fields.text(item.lang()), i);
            if (snippet.stream().noneMatch(Piece::hit)) {
                int passage = passages.applyAsInt(documents[i]);
                if (passage >= 0) snippet = passage(item, passage);
            }
            List<Piece> asked = Passages.pieces(marked, Fields.asked(item.lang()), i);
            if (asked.stream().noneMatch(Piece::hit)) asked = List.of();
            Why reasons = why.apply(item, matching(title, snippet, asked));
            hits.add(item.hit(behind.applyAsLong(item.document()), title, snippet, asked, reasons));
        }
        return hits;
    }

    /** Returns hits in the order given, without looking for words in their texts. */
    List<Hit> outlines(ScoreDoc[] found, Function<Found, Why> why) throws IOException {
        List<Hit> hits = new ArrayList<>(found.length);
        for (ScoreDoc doc : found) {
            Found item = new Found(doc.doc, searcher.storedFields().document(doc.doc, OUTLINE), doc.score);
            Piece title = new Piece(item.stored().get(Fields.title(item.lang())), false);
            hits.add(item.hit(0, List.of(title), List.of(), List.of(), why.apply(item)));
        }
        return hits;
    }

    private List<Piece> passage(Found item, int passage) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
        int from = (int) number(leaf, Fields.FROM, passage);
        int to = (int) number(leaf, Fields.TO, passage);
        return Passages.piece(item.stored().get(Fields.text(item.lang())), from, to, item.lang());
    }

    private static long number(LeafReaderContext leaf, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    @SafeVarargs
    private static List<String> matching(List<Piece>... parts) {
        Set<String> seen = new LinkedHashSet<>();
        return Arrays.stream(parts)
                .flatMap(List::stream)
                .filter(Piece::hit)
                .map(Piece::text)
                .filter(word -> seen.add(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A stored item and its score. */
    record Found(int document, Document stored, double score) {
        String lang() {
            return value(Facet.LANG);
        }

        /** The item's concepts and everything broader. */
        Set<ConceptId> filedUnder() {
            return Arrays.stream(stored.getValues(Fields.of(Facet.CONCEPT)))
                    .map(id -> new ConceptId(Long.parseLong(id)))
                    .collect(Collectors.toSet());
        }

        Set<SegmentId> segments() {
            return Arrays.stream(stored.getValues(Fields.of(Facet.SEGMENT)))
                    .map(id -> new SegmentId(Long.parseLong(id)))
                    .collect(Collectors.toSet());
        }

        private Set<ConceptId> concepts() {
            return Arrays.stream(stored.getFields(Fields.OWN_CONCEPT))
                    .map(field -> new ConceptId(field.numericValue().longValue()))
                    .collect(Collectors.toSet());
        }

        private String value(Facet facet) {
            return stored.get(Fields.of(facet));
        }

        private @Nullable SourceDocumentId source() {
            String source = value(Facet.SOURCE);
            return source == null ? null : new SourceDocumentId(Long.parseLong(source));
        }

        private Hit hit(long behind, List<Piece> title, List<Piece> snippet, List<Piece> asked, Why why) {
            return new Hit(
                    new KnowledgeId(Long.parseLong(stored.get(Fields.ID))),
                    stored.get(Fields.EXTERNAL_ID),
                    source(),
                    behind,
                    title,
                    snippet,
                    asked,
                    Kind.valueOf(value(Facet.KIND)),
                    lang(),
                    Confidence.valueOf(value(Facet.CONFIDENCE)),
                    new AgentId(Long.parseLong(value(Facet.AUTHOR))),
                    new BranchId(Long.parseLong(value(Facet.BRANCH))),
                    concepts(),
                    segments(),
                    Documents.instant(
                            stored.getField(Fields.UPDATED).numericValue().longValue()),
                    score,
                    why);
        }
    }
}
