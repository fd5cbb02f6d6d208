package org.fieldlore.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.fieldlore.search.Age;
import org.fieldlore.search.FacetCount;

/** Ages of items, seen from one moment: a date stands in the index, how long ago that is changes daily. */
record Ages(Instant now) {
    /** Items of an age; none for a name that is no age. */
    Query query(String name) {
        return Age.of(name).map(this::query).orElseGet(() -> new MatchNoDocsQuery("no age"));
    }

    private Query query(Age age) {
        long border = Documents.micros(age.border(now));
        return age == Age.OLDER
                ? NumericDocValuesField.newSlowRangeQuery(Fields.UPDATED, Long.MIN_VALUE, border - 1)
                : NumericDocValuesField.newSlowRangeQuery(Fields.UPDATED, border, Long.MAX_VALUE);
    }

    /** Counts what was collected, youngest first, without ages that do not occur unless they are chosen. */
    List<FacetCount> counts(FacetsCollector found, Set<String> chosen) throws IOException {
        Age[] ages = Age.values();
        long[] borders = new long[ages.length];
        for (int i = 0; i < ages.length; i++) borders[i] = Documents.micros(ages[i].border(now));
        long[] counts = new long[ages.length];
        for (MatchingDocs documents : found.getMatchingDocs()) count(documents, ages, borders, counts);
        List<FacetCount> occurring = new ArrayList<>();
        for (int i = 0; i < ages.length; i++) {
            boolean isChosen = chosen.contains(ages[i].name());
            if (counts[i] > 0 || isChosen) occurring.add(new FacetCount(ages[i].name(), counts[i], isChosen));
        }
        return occurring;
    }

    private static void count(MatchingDocs documents, Age[] ages, long[] borders, long[] counts) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(documents.context.reader(), Fields.UPDATED);
        DocIdSetIterator each = documents.bits.iterator();
        if (each == null) return;
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (!dates.advanceExact(doc)) continue;
            long date = dates.longValue();
            for (int i = 0; i < ages.length; i++) if (date < borders[i] == (ages[i] == Age.OLDER)) counts[i]++;
        }
    }
}
