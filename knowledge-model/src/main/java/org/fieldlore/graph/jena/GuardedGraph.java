package org.fieldlore.graph.jena;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.graph.QueryRefused.Why;
import org.jspecify.annotations.Nullable;

/**
 * A graph that stops whoever reads it for too long, or holds too much of it in memory. All of a question's work but its
 * expressions goes through here: joins, counts and ways alike.
 */
final class GuardedGraph extends WrappedGraph {
    private static final int OFTEN = 256;

    /** What lives on after a full collection may fill so much of the old generation. */
    private static final double FULL = 0.85;

    private static final @Nullable MemoryPoolMXBean OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
            .orElse(null);

    private final long end;
    private int steps;
    private boolean collected;

    GuardedGraph(Graph base, long nanos) {
        super(base);
        this.end = System.nanoTime() + nanos;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return guarded(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
        return guarded(super.find(s, p, o));
    }

    @Override
    public ExtendedIterator<Triple> find() {
        return guarded(super.find());
    }

    private ExtendedIterator<Triple> guarded(ExtendedIterator<Triple> found) {
        step();
        return new NiceIterator<>() {
            @Override
            public boolean hasNext() {
                step();
                return found.hasNext();
            }

            @Override
            public Triple next() {
                return found.next();
            }

            @Override
            public void forEachRemaining(Consumer<? super Triple> action) {
                while (hasNext()) action.accept(next());
            }

            @Override
            public void close() {
                found.close();
            }
        };
    }

    /** Looks at the clock and the heap now and then. */
    void step() {
        if (++steps % OFTEN != 0) return;
        if (System.nanoTime() > end) throw new QueryRefused(Why.TOOK_TOO_LONG, "it was stopped");
        if (!full()) return;
        // The last collection may have been when something else needed room for a moment: look once more before blaming
        // this.
        if (!collected) System.gc();
        collected = true;
        if (full()) throw new QueryRefused(Why.TOO_MUCH_MEMORY, "it was stopped");
    }

    private static boolean full() {
        MemoryUsage lives = OLD == null ? null : OLD.getCollectionUsage();
        return lives != null && lives.getMax() > 0 && lives.getUsed() > FULL * lives.getMax();
    }
}
