package org.fieldlore.search;

import java.util.Map;
import org.fieldlore.shared.ConceptId;

/**
 * What a search goes by besides what is asked.
 *
 * @param synonyms words that mean the same, as the office says
 * @param steering what the office wants first or last for a question
 * @param implied concepts that follow from what is asked, with weights above 0, at most 1: items about them come somewhat earlier,
 *     and need less likeness in meaning to be found
 */
public record Tuning(Synonyms synonyms, Steering steering, Map<ConceptId, Double> implied) {
    public static final Tuning NONE = new Tuning(Synonyms.NONE, Steering.NONE, Map.of());

    public Tuning {
        implied = Map.copyOf(implied);
    }

    public Tuning with(Synonyms other) {
        return new Tuning(other, steering, implied);
    }

    public Tuning with(Steering other) {
        return new Tuning(synonyms, other, implied);
    }

    public Tuning with(Map<ConceptId, Double> other) {
        return new Tuning(synonyms, steering, other);
    }
}
