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
 * @param products products that the customer holds, by name; an item whose title has one of them gains {@link #PRODUCT_WEIGHT}
 * @param text free text such as the last notes, may be blank; finds items by the words that tell most
 * @param asked what is on the customer's mind just now, such as the newest note; may be blank. Items found are compared with it by
 *     words and meaning, or, without it, with the text by words; that brings at most {@link #TEXT_WEIGHT}
 */
public record Situation(
        Map<ConceptId, Double> concepts, Set<SegmentId> segments, Set<String> products, String text, String asked) {
    public static final double SEGMENT_WEIGHT = 0.6;
    public static final double PRODUCT_WEIGHT = 0.6;
    public static final double TEXT_WEIGHT = 1.0;
    private static final int LONGEST = 4_000;

    public Situation {
        concepts = Map.copyOf(concepts);
        segments = Set.copyOf(segments);
        products = Set.copyOf(products);
        text = cut(text);
        asked = cut(asked);
        concepts.forEach((concept, weight) -> {
            if (!(weight > 0) || weight.isInfinite())
                throw new IllegalArgumentException("weight of concept " + concept + " must be above 0, was " + weight);
        });
    }

    /** A situation of which only concepts, segments and some text are known. */
    public Situation(Map<ConceptId, Double> concepts, Set<SegmentId> segments, String text) {
        this(concepts, segments, Set.of(), text, "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
