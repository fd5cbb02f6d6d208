package org.fieldlore.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.ingest.extract.Passage;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.SplitDocument;
import org.fieldlore.ingest.pipeline.TagConcepts.Tags;
import org.fieldlore.knowledge.Imported;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.source.Checksum;

/**
 * Makes reference items of a document, one for each passage: about what a reader takes in at one sitting and a search result
 * can point to. The checksum and the passage's place name an item for ever.
 */
final class DocumentItems {
    private static final String PATH = " › ";
    static final String ORIGIN = "document";

    private DocumentItems() {}

    static List<Imported> of(Extracted document, Checksum checksum, Order order, Tags tags) {
        List<Passage> passages = SplitDocument.of(document.text());
        List<String> titles = titles(document.title(), passages);
        List<Imported> items = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Map<Section, String> sections = new HashMap<>(order.facts());
            sections.put(Section.TEXT, passage.text());
            items.add(new Imported(
                    ORIGIN,
                    checksum + "#" + passage.ordinal(),
                    Kind.REFERENCE,
                    document.language(),
                    titles.get(i),
                    sections,
                    tags.of(titles.get(i), passage.text()),
                    order.agent(),
                    null));
        }
        return items;
    }

    /** The document's title, the heading beneath it, and a number where several passages would be called the same. */
    private static List<String> titles(String document, List<Passage> passages) {
        Map<String, Integer> alike = new HashMap<>();
        List<String> plain = passages.stream()
                .map(passage -> titled(document, passage.heading()))
                .toList();
        plain.forEach(title -> alike.merge(title, 1, Integer::sum));
        Map<String, Integer> used = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (String title : plain) {
            int number = used.merge(title, 1, Integer::sum);
            titles.add(alike.getOrDefault(title, 1) == 1 ? title : numbered(title, number));
        }
        return titles;
    }

    private static String titled(String document, String heading) {
        String own = Titles.fit(document);
        if (heading.isBlank() || own.equals(Titles.fit(heading))) return own;
        return Titles.fit(heading.startsWith(own + PATH) ? heading : Titles.cut(own, 110) + PATH + heading);
    }

    private static String numbered(String title, int number) {
        String mark = " (" + number + ")";
        return Titles.cut(title, Titles.LONGEST - mark.length()) + mark;
    }
}
