package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;

/** Finds know-how that fits the situation of a customer. */
@IndexWork
public class ForSituation {
    private static final int MOST = 100;
    private final TextIndex index;
    private final Meaning meaning;

    @Inject
    public ForSituation(TextIndex index, Meaning meaning) {
        this.index = index;
        this.meaning = meaning;
    }

    /**
     * Returns items in use that the viewer may see and that share a concept, a segment, a product, words or the meaning of what
     * is asked with the situation, best first. The score is the sum of its parts in {@link Hit#why()}: the weights of shared
     * concepts, where an item also has what is broader than its own; {@link Situation#SEGMENT_WEIGHT} a shared segment;
     * {@link Situation#PRODUCT_WEIGHT} a product; words and meaning, levelled to at most {@link Situation#TEXT_WEIGHT}. Empty when
     * nothing is shared.
     *
     * @param max 1..100
     */
    public List<Hit> find(Situation situation, Viewer viewer, int max) {
        if (max < 1 || max > MOST) throw new IllegalArgumentException("max must be 1.." + MOST + ", was " + max);
        return index.fitting(situation, Sense.ifKnown(situation.asked(), meaning), viewer, max);
    }

    /** Returns of items the passage that fits the situation best; those that the viewer cannot find any more are missing. */
    public Map<KnowledgeId, String> lines(Situation situation, Viewer viewer, Collection<KnowledgeId> items) {
        return items.isEmpty() ? Map.of() : index.lines(situation, viewer, items);
    }
}
