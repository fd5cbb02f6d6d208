package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.people.Viewer;

/** Finds know-how that fits the situation of a customer. */
@IndexWork
public class ForSituation {
    private static final int MAX_TEXT = 4_000;
    private static final int MOST = 100;
    private final TextIndex index;

    @Inject
    public ForSituation(TextIndex index) {
        this.index = index;
    }

    /**
     * Returns items in use that the viewer may see and that share a concept, a segment or words with the situation, best
     * first. The score is the sum of its parts in {@link Hit#why()}: the weights of shared concepts, where an item also has
     * what is broader than its own; {@link Situation#SEGMENT_WEIGHT} a shared segment; words, levelled to at most
     * {@link Situation#TEXT_WEIGHT}. Empty when nothing is shared.
     *
     * @param max 1..100
     */
    public List<Hit> find(Situation situation, Viewer viewer, int max) {
        if (max < 1 || max > MOST) throw new IllegalArgumentException("max must be 1.." + MOST + ", was " + max);
        String text = situation.text();
        Situation cut = text.length() <= MAX_TEXT
                ? situation
                : new Situation(situation.concepts(), situation.segments(), text.substring(0, MAX_TEXT));
        return index.fitting(cut, viewer, max);
    }
}
