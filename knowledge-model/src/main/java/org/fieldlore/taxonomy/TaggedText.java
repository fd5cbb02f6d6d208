package org.fieldlore.taxonomy;

import java.util.Set;
import org.fieldlore.shared.ConceptId;

/**
 * A text and what somebody who knows says that it speaks of.
 *
 * @param text its first line counts as the title
 */
public record TaggedText(String text, Set<ConceptId> concepts) {
    public TaggedText {
        concepts = Set.copyOf(concepts);
    }
}
