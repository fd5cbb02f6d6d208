package org.fieldlore.ingest.pipeline;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.fieldlore.source.ImportKind;
import org.jspecify.annotations.Nullable;

/** Runs imports in the background, one of each kind at a time, in the order in which they were started. */
@ApplicationScoped
class ImportQueue {
    @Resource
    private ManagedExecutorService executor;

    private final Map<ImportKind, Queue<Runnable>> waiting = new EnumMap<>(ImportKind.class);
    private final Set<ImportKind> busy = EnumSet.noneOf(ImportKind.class);

    synchronized void add(ImportKind kind, Runnable work) {
        waiting.computeIfAbsent(kind, k -> new ArrayDeque<>()).add(work);
        if (busy.add(kind)) executor.execute(() -> workOff(kind));
    }

    private void workOff(ImportKind kind) {
        for (Runnable work = next(kind); work != null; work = next(kind)) work.run();
    }

    private synchronized @Nullable Runnable next(ImportKind kind) {
        Runnable work = waiting.computeIfAbsent(kind, k -> new ArrayDeque<>()).poll();
        if (work == null) busy.remove(kind);
        return work;
    }
}
