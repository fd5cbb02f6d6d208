package org.fieldlore.portal.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Percolator;
import org.fieldlore.search.Query;
import org.fieldlore.search.lucene.LucenePercolator;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.KnowledgeId;

/** How long a new item takes to be held against ten thousand saved searches, each the beginning of a text. */
record Alerts(Shelf shelf, Figures figures) {
    private static final int SAVED = 10_000;
    private static final int ITEMS = 200;
    private static final int LONGEST = 40;

    void run() {
        Percolator percolator = new LucenePercolator();
        List<org.fieldlore.search.Watch> saved = new ArrayList<>();
        List<IndexEntry> items = new ArrayList<>();
        for (Judged.Text text : shelf.texts()) {
            if (saved.size() == SAVED) break;
            long id = saved.size() + 1L;
            Viewer owner = new Viewer(new AgentId(id), new BranchId(id % 50 + 1), Set.of(Role.AGENT));
            String asked =
                    text.text().substring(0, Math.min(LONGEST, text.text().length()));
            saved.add(new org.fieldlore.search.Watch(id, Query.of(asked), owner, Instant.EPOCH));
            if (id % (SAVED / ITEMS) == 0)
                items.add(OurRanker.entry(new KnowledgeId(id), text, Shelf.lang(text.text()), false));
        }
        percolator.put(saved);
        percolator.match(items);
        long started = System.nanoTime();
        percolator.match(items);
        double millis = (System.nanoTime() - started) / 1e6 / items.size();
        figures.add(shelf.name(), "alert_ms_item", millis, "ms", items.size());
    }
}
