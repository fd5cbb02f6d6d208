package org.fieldlore.question;

import java.util.Set;
import org.fieldlore.shared.ConceptId;

/**
 * What anybody asks.
 *
 * @param wording the question, 1..200 characters
 * @param note more about it, at most 1,000 characters; may be blank
 * @param concepts what it is about; may be empty
 * @param reach the own branch or the company
 */
public record Inquiry(String wording, String note, Set<ConceptId> concepts, Reach reach) {
    public Inquiry {
        concepts = Set.copyOf(concepts);
        if (reach == Reach.ASKED) throw new IllegalArgumentException("colleagues ask their branch or the company");
    }
}
