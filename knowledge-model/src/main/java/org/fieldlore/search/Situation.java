package org.fieldlore.search;

import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/**
 * What is known of a customer at the moment, in the terms of the vocabulary.
 *
 * @param concepts what the situation is about, with weights above 0, commonly up to 1
 * @param segments segments that the customer belongs to; an item for one of them gains {@link #SEGMENT_WEIGHT}
 * @param text free text such as the last notes, may be blank; brings at most {@link #TEXT_WEIGHT}
 */
public record Situation(Map<ConceptId, Double> concepts, Set<SegmentId> segments, String text) {
    public static final double SEGMENT_WEIGHT = 0.6;
    public static final double TEXT_WEIGHT = 1.0;

    public Situation {
        concepts = Map.copyOf(concepts);
        segments = Set.copyOf(segments);
        concepts.forEach((concept, weight) -> {
            if (!(weight > 0) || weight.isInfinite())
                throw new IllegalArgumentException("weight of concept " + concept + " must be above 0, was " + weight);
        });
    }
}
