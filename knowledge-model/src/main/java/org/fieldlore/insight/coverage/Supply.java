package org.fieldlore.insight.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know, by concept. An item supplies each concept that it is tagged with and all above that, once. For the
 * customers of a segment it counts whole when it is tagged with that segment, half when it is tagged with none, and nothing when it
 * is tagged with others alone; for all customers together it counts whole. Items say nothing of stages: what supplies a segment
 * supplies all its stages.
 */
final class Supply {
    private static final double FOR_ANYBODY = 0.5;

    private final Map<ConceptId, OfConcept> concepts = new HashMap<>();

    /**
     * An item that can be found.
     *
     * @param worth as {@link org.fieldlore.advice.Score#worth} says, 0..1
     */
    record Item(KnowledgeId id, double worth, Set<SegmentId> segments) {
        double worth(@Nullable SegmentId segment) {
            if (segment == null || segments.contains(segment)) return worth;
            return segments.isEmpty() ? FOR_ANYBODY * worth : 0;
        }
    }

    /**
     * How much there is.
     *
     * @param worth of all items together
     */
    record Amount(long items, double worth) {
        static final Amount NONE = new Amount(0, 0);

        private Amount and(double more) {
            return new Amount(items + 1, worth + more);
        }
    }

    /** Sums by whom items are for, so that a map of a hundred thousand items takes no more room than one of a hundred. */
    private static final class OfConcept {
        private Amount all = Amount.NONE;
        private Amount forAnybody = Amount.NONE;
        private final Map<SegmentId, Amount> segments = new HashMap<>();

        private void add(Item item) {
            all = all.and(item.worth());
            if (item.segments().isEmpty()) forAnybody = forAnybody.and(FOR_ANYBODY * item.worth());
            item.segments()
                    .forEach(segment ->
                            segments.put(segment, of(segments.get(segment)).and(item.worth())));
        }

        private static Amount of(@Nullable Amount amount) {
            return amount == null ? Amount.NONE : amount;
        }

        private Amount of(@Nullable SegmentId segment) {
            if (segment == null) return all;
            Amount own = of(segments.get(segment));
            return new Amount(own.items + forAnybody.items, own.worth + forAnybody.worth);
        }
    }

    /** @param about what it is tagged with, and all above that */
    void add(Item item, Set<ConceptId> about) {
        about.forEach(concept ->
                concepts.computeIfAbsent(concept, id -> new OfConcept()).add(item));
    }

    /** What supplies a segment, or all customers, with a concept. */
    Amount of(@Nullable SegmentId segment, ConceptId concept) {
        OfConcept of = concepts.get(concept);
        return of == null ? Amount.NONE : of.of(segment);
    }

    /** The items that are worth most to a segment, or all customers. */
    static List<Item> best(List<Item> items, @Nullable SegmentId segment, int most) {
        return items.stream()
                .filter(item -> item.worth(segment) > 0)
                .sorted(Comparator.comparingDouble((Item item) -> -item.worth(segment))
                        .thenComparing(item -> -item.id().value()))
                .limit(most)
                .toList();
    }
}
