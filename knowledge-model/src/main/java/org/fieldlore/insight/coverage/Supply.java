package org.fieldlore.insight.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    private final Map<ConceptId, Map<KnowledgeId, Item>> items = new HashMap<>();

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

    /** @param concepts what it is tagged with, and all above that */
    void add(Item item, Stream<ConceptId> concepts) {
        concepts.forEach(
                concept -> items.computeIfAbsent(concept, id -> new HashMap<>()).putIfAbsent(item.id(), item));
    }

    /** The items that supply a segment, or all customers, with a concept, those worth most first. */
    List<Item> of(@Nullable SegmentId segment, ConceptId concept) {
        return items.getOrDefault(concept, Map.of()).values().stream()
                .filter(item -> item.worth(segment) > 0)
                .sorted(Comparator.comparingDouble((Item item) -> -item.worth(segment))
                        .thenComparing(item -> -item.id().value()))
                .toList();
    }
}
