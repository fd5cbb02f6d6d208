package org.fieldlore.search.lucene;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;

/**
 * What a suggestion shows of an item, kept in a column of its own so that nothing else has to be read while people type.
 *
 * @param names its title, and then other wordings of its question
 */
record Heading(String kind, boolean validated, List<String> names) {
    private static final String BREAK = "\n";

    static String of(Findable item) {
        return item.kind()
                + BREAK
                + (item.confidence() == Confidence.VALIDATED)
                + BREAK
                + Stream.concat(Stream.of(item.title()), item.asked().stream())
                        .map(Words::whole)
                        .collect(Collectors.joining(BREAK));
    }

    static Heading read(String stored) {
        List<String> parts = List.of(stored.split(BREAK));
        return new Heading(parts.get(0), Boolean.parseBoolean(parts.get(1)), parts.subList(2, parts.size()));
    }
}
