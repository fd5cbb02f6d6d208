package org.fieldlore.search.lucene;

import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;

/** What a suggestion shows of an item, kept in a column of its own so that nothing else has to be read while people type. */
record Heading(String kind, boolean validated, String title) {
    private static final String BREAK = "\n";

    static String of(Findable item) {
        return item.kind() + BREAK + (item.confidence() == Confidence.VALIDATED) + BREAK + Words.whole(item.title());
    }

    static Heading read(String stored) {
        String[] parts = stored.split(BREAK, 3);
        return new Heading(parts[0], Boolean.parseBoolean(parts[1]), parts[2]);
    }
}
