package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** Finds items that speak of the same as a text; fast enough to ask while it is being typed. */
@IndexWork
public class FindSimilar {
    private static final int MAX_TEXT = 4_000;
    private static final int MOST = 50;
    private final TextIndex index;
    private final Meaning meaning;

    @Inject
    public FindSimilar(TextIndex index, Meaning meaning) {
        this.index = index;
        this.meaning = meaning;
    }

    /**
     * Returns items in use that the viewer may see and that are like one that can be found, best first, by its stored text
     * and meaning; empty for an item that cannot be found.
     *
     * @param max 1..50
     */
    public List<Hit> to(KnowledgeId item, Viewer viewer, int max) {
        requireFew(max);
        return index.similar(item, viewer, max);
    }

    /**
     * Returns items in use that the viewer may see and that share at least a fifth of the text's telling words or are close in
     * meaning, best first; those in {@code lang} come first among equals. Empty for a text without known words. Title and text are given as one;
     * what goes beyond 4,000 characters is cut off.
     *
     * @param max 1..50
     */
    public List<Hit> to(String text, String lang, Viewer viewer, int max) {
        return to(text, lang, viewer, max, null);
    }

    /** The same without one item: the one that is being read or edited. */
    public List<Hit> to(String text, String lang, Viewer viewer, int max, @Nullable KnowledgeId except) {
        requireFew(max);
        String cut = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return index.similar(cut, lang, Sense.ofText(cut, lang, meaning), viewer, max, except);
    }

    private static void requireFew(int max) {
        if (max < 1 || max > MOST) throw new IllegalArgumentException("max must be 1.." + MOST + ", was " + max);
    }
}
