package org.fieldlore.search;

import jakarta.inject.Inject;
import org.fieldlore.people.Viewer;

/** Finds items. */
@IndexWork
public class SearchKnowledge {
    private final TextIndex index;

    @Inject
    public SearchKnowledge(TextIndex index) {
        this.index = index;
    }

    /**
     * Returns the page of items that answer the query and that the viewer may see, with counts per facet. Archived items
     * are among them only when the query chooses that confidence. Never refuses a text; nothing found is an empty page
     * with total 0.
     */
    public Results find(Query query, Viewer viewer) {
        return index.search(query, viewer);
    }

    /** Returns how many items can be found, and how the index is. */
    public IndexHealth health() {
        return index.health();
    }
}
