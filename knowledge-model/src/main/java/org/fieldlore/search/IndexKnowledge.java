package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;

/**
 * Keeps the index up to date with the items. It looks at what an item is now and not at what happened to it, so applying a
 * subject twice, late or in another order changes nothing.
 */
@IndexWork
public class IndexKnowledge implements Outbox.Listener {
    static final int BATCH = 500;
    private final EntrySource items;
    private final TextIndex index;

    @Inject
    public IndexKnowledge(EntrySource items, TextIndex index) {
        this.items = items;
        this.index = index;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    /** Stores items that can be found and removes all others; every search after the return sees the change. */
    @Override
    public void apply(List<String> subjects) {
        List<KnowledgeId> ids = subjects.stream()
                .distinct()
                .map(subject -> new KnowledgeId(Long.parseLong(subject)))
                .toList();
        for (int from = 0; from < ids.size(); from += BATCH)
            bring(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        index.refresh();
    }

    private void bring(List<KnowledgeId> ids) {
        List<IndexEntry> found = items.entries(ids);
        Set<KnowledgeId> vanished = new HashSet<>(ids);
        found.forEach(entry -> vanished.remove(entry.item().id()));
        index.put(found);
        index.delete(vanished);
    }
}
