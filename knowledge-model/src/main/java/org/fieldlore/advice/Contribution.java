package org.fieldlore.advice;

import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * What one clue adds to the fit of one item.
 *
 * @param tagged the concept of the item that answers it best; null for a clue about a segment
 * @param weight 0..1, the clue's weight times how closely that answers it
 */
public record Contribution(Clue clue, @Nullable ConceptId tagged, double weight) {
    public Reason reason() {
        return clue.reason();
    }
}
