package org.fieldlore.search;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** Builds the index anew from the database, beside the old one, which goes on answering until the new one is whole. */
@IndexWork
public class RebuildIndex {
    private final EntrySource items;
    private final TextIndex index;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Progress progress = new Progress(false, false, 0, 0, null, null);

    @Inject
    public RebuildIndex(EntrySource items, TextIndex index, Clock clock) {
        this.items = items;
        this.index = index;
        this.clock = clock;
    }

    /**
     * How far the running rebuild is, or how the last one went.
     *
     * @param settling whether all items are read and the new index is being put in order
     * @param done items read so far
     * @param expected items in the old index at the start, to tell the share that is done; 0 when unknown
     * @param startedAt null before the first rebuild of this process
     * @param finishedAt null while it runs, and for one that failed
     */
    public record Progress(
            boolean running,
            boolean settling,
            long done,
            long expected,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** Rebuilds, and returns true; false at once when a rebuild is running. Takes as long as it takes: call it from a worker. */
    public boolean run() {
        if (!running.compareAndSet(false, true)) return false;
        try {
            rebuild(clock.instant(), index.size());
            return true;
        } finally {
            progress = new Progress(
                    false, false, progress.done(), progress.expected(), progress.startedAt(), progress.finishedAt());
            running.set(false);
        }
    }

    /** Rebuilds when the index was missing, damaged or of an older schema; returns whether it did. Cheap when it was not. */
    public boolean ifNeeded() {
        return !index.health().complete() && run();
    }

    public Progress progress() {
        return progress;
    }

    private void rebuild(Instant started, long expected) {
        long done = 0;
        progress = new Progress(true, false, done, expected, started, null);
        try (TextIndex.Rebuild beside = index.rebuild()) {
            List<KnowledgeId> ids = items.idsAfter(0, IndexKnowledge.BATCH);
            while (!ids.isEmpty()) {
                beside.put(items.entries(ids));
                done += ids.size();
                progress = new Progress(true, false, done, expected, started, null);
                ids = items.idsAfter(ids.get(ids.size() - 1).value(), IndexKnowledge.BATCH);
            }
            progress = new Progress(true, true, done, expected, started, null);
            beside.finish();
        }
        progress = new Progress(true, false, done, expected, started, clock.instant());
    }
}
