package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fieldlore.shared.KnowledgeId;

/**
 * Gives items that have none yet their sense, so that they are found by their meaning. Items are found by their words before;
 * the senses follow at the pace of the language model, some dozens a second.
 */
@IndexWork
public class PlaceItems {
    private static final int BATCH = 32;
    private final EntrySource items;
    private final TextIndex index;
    private final Meaning meaning;

    @Inject
    public PlaceItems(EntrySource items, TextIndex index, Meaning meaning) {
        this.items = items;
        this.index = index;
        this.meaning = meaning;
    }

    /**
     * Places all items without a sense, batch by batch, each made durable before the next; returns how many. Takes as long as
     * it takes: call it from a worker.
     *
     * @param goesOn asked before each text; when false, what was placed so far is stored and the rest is left
     */
    public long run(BooleanSupplier goesOn) {
        long placed = 0;
        List<KnowledgeId> ids = index.withoutSense(0, BATCH);
        while (!ids.isEmpty() && goesOn.getAsBoolean()) {
            List<IndexEntry> entries = items.entries(ids).stream()
                    .takeWhile(entry -> goesOn.getAsBoolean())
                    .map(entry -> entry.placed(meaning))
                    .toList();
            index.place(entries);
            index.refresh();
            placed += entries.size();
            // Forward only: an item that changed meanwhile is left for the next run instead of being tried for ever.
            ids = index.withoutSense(ids.get(ids.size() - 1).value(), BATCH);
        }
        return placed;
    }
}
