package org.fieldlore.search;

import jakarta.inject.Inject;
import org.fieldlore.people.Viewer;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Finds items. */
@IndexWork
public class SearchKnowledge {
    private final TextIndex index;
    private final ReadVocabulary vocabulary;

    @Inject
    public SearchKnowledge(TextIndex index, ReadVocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the page of items that answer the query and that the viewer may see, with counts per facet. Archived items
     * are among them only when the query chooses that confidence. Never refuses a text; nothing found is an empty page
     * with total 0. The reasons of a hit name those of its concepts that the text speaks of.
     */
    public Results find(Query query, Viewer viewer) {
        Results found = index.search(query, viewer);
        if (query.text().isBlank()) return found;
        Filing today = new Filing(vocabulary.current());
        return found.explained(hit -> hit.because(hit.why().speakingOf(today.named(query.text(), hit.concepts()))));
    }

    /** Returns how many items can be found, and how the index is. */
    public IndexHealth health() {
        return index.health();
    }
}
