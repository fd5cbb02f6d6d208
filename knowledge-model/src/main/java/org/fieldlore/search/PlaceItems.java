package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Gives items that have none yet their sense, so that they are found by their meaning. Items are found by their words before;
 * the senses follow at the pace of the language model, some dozens a second: text by text on two threads, which is faster than
 * batches.
 */
@IndexWork
public class PlaceItems {
    private static final Logger LOG = Logger.getLogger(PlaceItems.class.getName());
    private static final int BATCH = 32;
    private static final int WORKERS = 2;
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
     * Places all items without a sense, batch by batch, each made durable before the next; returns how many. An item that the
     * model fails on is left for the next run and does not hold up the others. Takes as long as it takes: call it from a
     * worker. On return no thread is inside the model any more.
     *
     * @param goesOn asked before each text; when false, what was placed so far is stored and the rest is left
     * @throws IllegalStateException when there was something to place and the model failed on every item
     */
    public long run(BooleanSupplier goesOn) {
        List<KnowledgeId> ids = index.withoutSense(0, BATCH);
        if (ids.isEmpty()) return 0;
        long placed = 0;
        Throwable failure = null;
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, PlaceItems::worker);
        try {
            while (!ids.isEmpty() && goesOn.getAsBoolean()) {
                Batch batch = batch(ids, workers, goesOn);
                index.place(batch.placed());
                index.refresh();
                placed += batch.placed().size();
                if (batch.failure() != null) failure = batch.failure();
                // Forward only: what changed or failed is left for the next run instead of being tried for ever.
                ids = index.withoutSense(ids.get(ids.size() - 1).value(), BATCH);
            }
        } finally {
            // Nobody is inside the model: every text that was begun has been waited for.
            workers.shutdown();
        }
        if (placed == 0 && failure != null) throw new IllegalStateException("no item could be placed", failure);
        return placed;
    }

    private Batch batch(List<KnowledgeId> ids, ExecutorService workers, BooleanSupplier goesOn) {
        List<Future<@Nullable IndexEntry>> begun = new ArrayList<>();
        for (IndexEntry entry : items.entries(ids))
            begun.add(workers.submit(() -> asked(goesOn) ? entry.placed(meaning) : null));
        List<IndexEntry> placed = new ArrayList<>();
        Throwable failure = null;
        for (Future<@Nullable IndexEntry> text : begun) {
            try {
                IndexEntry entry = finished(text);
                if (entry != null) placed.add(entry);
            } catch (ExecutionException e) {
                LOG.log(Level.FINE, "an item could not be placed", e.getCause());
                failure = e.getCause();
            }
        }
        return new Batch(placed, failure);
    }

    /** One worker at a time: whoever gave the question need not expect two at once. */
    private static boolean asked(BooleanSupplier goesOn) {
        synchronized (goesOn) {
            return goesOn.getAsBoolean();
        }
    }

    /** Waits through an interruption, which is passed on afterwards: a text takes milliseconds. */
    private static @Nullable IndexEntry finished(Future<@Nullable IndexEntry> text) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return text.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable work) {
        Thread worker = new Thread(work, "place-items");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        return worker;
    }

    private record Batch(List<IndexEntry> placed, @Nullable Throwable failure) {}
}
