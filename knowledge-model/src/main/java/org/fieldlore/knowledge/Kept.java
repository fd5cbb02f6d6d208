package org.fieldlore.knowledge;

import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one imported row.
 *
 * @param id the item, or null when it was refused
 * @param refusal why it was refused, else null
 */
public record Kept(
        String externalId,
        Outcome outcome,
        @Nullable KnowledgeId id,
        @Nullable Refusal refusal) {
    /** Stored for the first time, stored as a new wording, found as it was, or not stored. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
