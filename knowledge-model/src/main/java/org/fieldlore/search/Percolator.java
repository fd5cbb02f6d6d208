package org.fieldlore.search;

import java.util.Collection;
import java.util.List;

/**
 * Searches that wait for items: the wall between saved searches and the engine that matches a new item against all of them at
 * once. Held in memory and filled from the database; safe for many threads.
 */
public interface Percolator {
    /** Puts these in place of all that wait. */
    void replace(Collection<Watch> watches);

    /** Adds searches, each in place of an older one of the same id. */
    void put(Collection<Watch> watches);

    /** Removes searches; unknown ids are no mistake. */
    void remove(Collection<Long> ids);

    /**
     * Returns which item every waiting search would find by its words and filters, among what its owner may see, did not
     * write, and what is not older than the search. Ages do not narrow, since what is new is young; a search for
     * what is old waits for nothing.
     */
    List<Match> match(List<IndexEntry> entries);
}
