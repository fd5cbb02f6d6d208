package org.fieldlore.search;

import java.util.Set;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * An item as the index stores it.
 *
 * @param concepts the item's concepts and everything broader, so that a broad concept finds what is filed under it
 * @param labels labels of the item's concepts in both languages; they bridge the languages and count less than its text
 * @param sense where its text lies by its meaning; null while that is not known
 */
public record IndexEntry(
        Findable item,
        Set<ConceptId> concepts,
        String labels,
        @Nullable Sense sense) {
    private static final String PATH = " › ";
    private static final String CUT = "…";
    private static final int LOOKED_AT = 500;

    public IndexEntry {
        concepts = Set.copyOf(concepts);
    }

    public IndexEntry(Findable item, Set<ConceptId> concepts, String labels) {
        this(item, concepts, labels, null);
    }

    /**
     * Title and text as one. Imports make titles of the way to a text and its beginning, as in "Travel cover › The cover starts
     * …": such a title counts for itself and is not said a second time here, where it would drown the text.
     */
    public String whole() {
        String title = item.title();
        String own = title.substring(title.lastIndexOf(PATH) < 0 ? 0 : title.lastIndexOf(PATH) + PATH.length());
        if (own.endsWith(CUT)) own = own.substring(0, own.length() - CUT.length());
        String begin = item.text().substring(0, Math.min(item.text().length(), LOOKED_AT));
        boolean repeats = begin.strip().replaceAll("\\s+", " ").startsWith(own);
        return repeats ? item.text() : title + "\n" + item.text();
    }

    public IndexEntry with(@Nullable Sense other) {
        return new IndexEntry(item, concepts, labels, other);
    }

    /** The same item where a model places its title and text. */
    public IndexEntry placed(Meaning meaning) {
        return with(new Sense(item.lang(), meaning.of(whole(), item.lang())));
    }
}
