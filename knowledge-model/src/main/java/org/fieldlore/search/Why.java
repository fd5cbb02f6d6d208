package org.fieldlore.search;

import java.util.List;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/**
 * The parts of a score, to answer "why this?".
 *
 * @param text what the words brought, 0 or more
 * @param words the matching words as they stand in title and snippet, each once
 * @param meaning what likeness in meaning brought, 0 or more
 * @param concept what shared concepts brought, 0 or more; 0 in a plain search, where concepts count through their labels
 * @param concepts the item's concepts that the query speaks of or the situation has
 * @param segment what shared segments brought, 0 or more
 * @param segments segments shared with the situation
 */
public record Why(
        double text,
        List<String> words,
        double meaning,
        double concept,
        Set<ConceptId> concepts,
        double segment,
        Set<SegmentId> segments) {
    public Why {
        words = List.copyOf(words);
        concepts = Set.copyOf(concepts);
        segments = Set.copyOf(segments);
    }

    Why speakingOf(Set<ConceptId> named) {
        return new Why(text, words, meaning, concept, named, segment, segments);
    }
}
