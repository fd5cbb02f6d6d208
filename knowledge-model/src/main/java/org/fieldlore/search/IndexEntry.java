package org.fieldlore.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * An item as the index stores it.
 *
 * @param concepts the item's concepts and everything broader, so that a broad concept finds what is filed under it
 * @param labels labels of the item's concepts in both languages; they bridge the languages and count less than its text
 * @param helped how many colleagues of its author used it or found it helpful
 * @param sense where its text lies by its meaning; null while that is not known
 * @param passages where other wordings of the question lie, and then the passages of a long text, in their order
 */
public record IndexEntry(
        Findable item,
        Set<ConceptId> concepts,
        String labels,
        long helped,
        @Nullable Sense sense,
        List<Passage> passages) {
    private static final String PATH = " › ";
    private static final String CUT = "…";
    private static final int LOOKED_AT = 500;

    public IndexEntry {
        concepts = Set.copyOf(concepts);
        passages = List.copyOf(passages);
    }

    public IndexEntry(Findable item, Set<ConceptId> concepts, String labels) {
        this(item, concepts, labels, 0, null, List.of());
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

    public IndexEntry helping(long colleagues) {
        return new IndexEntry(item, concepts, labels, colleagues, sense, passages);
    }

    public IndexEntry with(@Nullable Sense other) {
        return with(other, List.of());
    }

    public IndexEntry with(@Nullable Sense other, List<Passage> parts) {
        return new IndexEntry(item, concepts, labels, helped, other, parts);
    }

    /** The same item where a model places its title and text, other wordings, and the passages of a long text. */
    public IndexEntry placed(Meaning meaning) {
        String lang = item.lang();
        Stream<Passage> wordings = item.asked().stream().map(words -> Passage.wording(meaning.of(words, lang)));
        Stream<Passage> stretches = Passage.stretches(item.text(), lang).stream()
                .map(part -> new Passage(
                        part.from(), part.to(), meaning.of(item.text().substring(part.from(), part.to()), lang)));
        return with(
                new Sense(lang, meaning.of(whole(), lang)),
                Stream.concat(wordings, stretches).toList());
    }
}
