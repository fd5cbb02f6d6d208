package org.fieldlore.search;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who wait for it that an item came. Every item is matched against all saved searches when it is published or
 * confirmed; applying a subject twice, or on several nodes, changes nothing.
 */
@IndexWork
public class AlertOwners implements Outbox.Listener {
    /** Clocks of several nodes differ, and what is being written is not seen yet. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** Then all is read anew, since owners change branches and roles. */
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final EntrySource items;
    private final Percolator percolator;
    private final Watches watches;
    private final Clock clock;
    private @Nullable Instant readAll;
    private Instant read = Instant.EPOCH;

    @Inject
    public AlertOwners(EntrySource items, Percolator percolator, Watches watches, Clock clock) {
        this.items = items;
        this.percolator = percolator;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    /** Stores an alert for every saved search and item that match for the first time. */
    @Override
    public void apply(List<String> subjects) {
        catchUp();
        List<KnowledgeId> ids = subjects.stream()
                .distinct()
                .map(subject -> new KnowledgeId(Long.parseLong(subject)))
                .toList();
        for (int from = 0; from < ids.size(); from += IndexKnowledge.BATCH)
            watches.alert(percolator.match(
                    items.entries(ids.subList(from, Math.min(ids.size(), from + IndexKnowledge.BATCH)))));
    }

    private synchronized void catchUp() {
        Instant now = clock.instant();
        Instant all = readAll;
        if (all == null || now.isAfter(all.plus(GOOD_FOR))) {
            percolator.replace(watches.since(null).waiting());
            readAll = now;
        } else {
            Watches.Change change = watches.since(read.minus(OVERLAP));
            percolator.remove(change.gone());
            percolator.put(change.waiting());
        }
        read = now;
    }
}
