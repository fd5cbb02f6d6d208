package org.fieldlore.question;

import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What anybody asks.
 *
 * @param wording the question, 1..200 characters
 * @param note more about it, at most 1,000 characters; may be blank
 * @param concepts what it is about; may be empty
 * @param reach the own branch or the company
 * @param about the item whose author is asked before all others; null when it is about none
 */
public record Inquiry(
        String wording,
        String note,
        Set<ConceptId> concepts,
        Reach reach,
        @Nullable KnowledgeId about) {
    public Inquiry {
        concepts = Set.copyOf(concepts);
        if (reach == Reach.ASKED) throw new IllegalArgumentException("colleagues ask their branch or the company");
    }
}
