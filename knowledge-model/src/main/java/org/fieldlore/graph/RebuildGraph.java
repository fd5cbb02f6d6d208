package org.fieldlore.graph;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** Builds the graph, and keeps it up to date; what changes while it is built anew is not lost. */
@GraphWork
public class RebuildGraph {
    private static final int BATCH = 1_000;
    private static final String OTHERS = "prefix fl: <" + Names.FL + "> select ?s { values ?c"
            + " { fl:Agent fl:Branch fl:Segment fl:Question fl:SourceDocument fl:CustomerSituation fl:VocabularyChange } ?s a ?c }";
    private static final GraphStore.Limits ALL = new GraphStore.Limits(Duration.ofMinutes(2), 10_000_000);
    private final GraphSource source;
    private final GraphStore store;
    private final Clock clock;
    private final Object turn = new Object();
    private final Set<KnowledgeId> meanwhile = new HashSet<>();

    /** What was said last of things that have no news of their own, so that only what changed is written. */
    private final Map<String, Thing> others = new HashMap<>();

    private String vocabulary = "";
    private boolean rebuilding;
    private volatile Progress progress = new Progress(false, 0, null, null);

    @Inject
    public RebuildGraph(GraphSource source, GraphStore store, Clock clock) {
        this.source = source;
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far the running rebuild is, or how the last one went.
     *
     * @param items read so far
     * @param finishedAt null while it runs, and for one that failed
     */
    public record Progress(
            boolean running,
            long items,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    public Progress progress() {
        return progress;
    }

    /** Rebuilds when the graph is missing or was built by another version; else brings the things without news up to date. */
    public void tend() {
        if (!store.complete()) run();
        else refresh();
    }

    /** Rebuilds, and returns true; false at once when a rebuild is running. Takes minutes: call it from a worker. */
    public boolean run() {
        synchronized (turn) {
            if (rebuilding) return false;
            rebuilding = true;
            meanwhile.clear();
        }
        Instant started = clock.instant();
        try (GraphStore.Rebuild beside = store.rebuild()) {
            long done = 0;
            progress = new Progress(true, done, started, null);
            String words = source.vocabulary();
            List<Thing> rest = source.others();
            beside.addTurtle(words);
            beside.add(rest);
            List<KnowledgeId> ids = source.itemsAfter(0, BATCH);
            while (!ids.isEmpty()) {
                beside.add(source.items(ids));
                done += ids.size();
                progress = new Progress(true, done, started, null);
                ids = source.itemsAfter(ids.get(ids.size() - 1).value(), BATCH);
            }
            beside.added();
            synchronized (turn) {
                List<Thing> changed = source.items(meanwhile);
                beside.settle(changed, gone(meanwhile, changed));
                beside.finish();
                others.clear();
                rest.forEach(one -> others.put(one.iri(), one));
                vocabulary = words;
            }
            progress = new Progress(false, done, started, clock.instant());
            return true;
        } finally {
            synchronized (turn) {
                rebuilding = false;
                meanwhile.clear();
            }
            progress = new Progress(false, progress.items(), started, progress.finishedAt());
        }
    }

    /** Says anew what items are; those that nobody or not everybody may find any more are forgotten. */
    void follow(Set<KnowledgeId> items) {
        List<Thing> things = source.items(items);
        synchronized (turn) {
            if (rebuilding) meanwhile.addAll(items);
            store.put(things);
            store.forget(gone(items, things));
        }
    }

    /** Brings the vocabulary and the things without news up to date. */
    void refresh() {
        String words = source.vocabulary();
        Map<String, Thing> now = new HashMap<>();
        source.others().forEach(one -> now.put(one.iri(), one));
        synchronized (turn) {
            if (rebuilding) return;
            if (others.isEmpty()) left().forEach(one -> others.put(one.iri(), one));
            if (!words.equals(vocabulary)) store.putTurtle(words);
            vocabulary = words;
            store.put(now.values().stream()
                    .filter(one -> !one.equals(others.get(one.iri())))
                    .toList());
            store.forget(others.keySet().stream()
                    .filter(iri -> !now.containsKey(iri))
                    .toList());
            others.clear();
            others.putAll(now);
        }
    }

    /** What an earlier process has left there: it may have vanished since, and nobody would say so. */
    private List<Thing> left() {
        return store.ask(OTHERS, Map.of(), ALL).rows().stream()
                .map(row -> new Thing(row.get(0).text(), List.of()))
                .toList();
    }

    private static Set<String> gone(Set<KnowledgeId> items, List<Thing> things) {
        Set<String> gone = new HashSet<>();
        items.forEach(id -> gone.add(Names.item(id.value())));
        things.forEach(thing -> gone.remove(thing.iri()));
        return gone;
    }
}
