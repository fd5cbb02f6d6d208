package org.fieldlore.search.lucene;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.fieldlore.search.Percolator;
import org.fieldlore.search.SearchSettings;
import org.fieldlore.search.TextIndex;

/** Hands out the one index of the running portal, and closes it when the portal stops. */
@ApplicationScoped
class SearchEngine {
    @Produces
    @ApplicationScoped
    TextIndex index(SearchSettings settings, Clock clock) {
        return new LuceneTextIndex(settings.indexDir(), clock);
    }

    @Produces
    @ApplicationScoped
    Percolator percolator() {
        return new LucenePercolator();
    }

    void close(@Disposes TextIndex index) {
        index.close();
    }
}
