package org.fieldlore.search;

import java.util.Set;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.shared.ConceptId;

/**
 * An item as the index stores it.
 *
 * @param concepts the item's concepts and everything broader, so that a broad concept finds what is filed under it
 * @param labels labels of the item's concepts in both languages; they bridge the languages and count less than its text
 */
public record IndexEntry(Findable item, Set<ConceptId> concepts, String labels) {
    public IndexEntry {
        concepts = Set.copyOf(concepts);
    }
}
