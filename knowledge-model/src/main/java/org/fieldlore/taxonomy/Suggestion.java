package org.fieldlore.taxonomy;

import java.util.List;
import org.fieldlore.shared.ConceptId;

/**
 * A concept that a text seems to speak of.
 *
 * @param confidence 0..1
 * @param matched the words of the text that speak for it, as they stand there, each once, strongest first
 */
public record Suggestion(ConceptId concept, double confidence, List<String> matched) {
    public Suggestion {
        if (!(confidence >= 0 && confidence <= 1))
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        matched = List.copyOf(matched);
    }
}
