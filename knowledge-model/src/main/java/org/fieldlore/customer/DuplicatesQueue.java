package org.fieldlore.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Works off in the background what takes longer than a request should: looks through the archive, and many merges at once. One
 * at a time, in the order in which they were asked for; what waits is stored, and outlives the server.
 */
@ApplicationScoped
public class DuplicatesQueue {
    private static final System.Logger LOG = System.getLogger(DuplicatesQueue.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TrackDuplicates track;

    @Inject
    private LookForDuplicates look;

    @Inject
    private MergeCertain merge;

    private boolean busy;

    /** Asks for a look or for merging; refuses as {@link TrackDuplicates#ask} does. */
    public void ask(DuplicateRun.Kind kind, Viewer viewer) {
        track.ask(kind, viewer);
        goOn();
    }

    /**
     * Looks after an import of customers that stored any, when whatever runs has ended; one look serves all that wait. Never
     * throws: the import is done whether it is followed or not.
     */
    public void lookAfter(long importRun, AgentId by) {
        try {
            if (track.askAfter(importRun, by)) goOn();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "no look for duplicates after import " + importRun, fault);
        }
    }

    /** Goes on with what the end of the server cut off, for a server that starts anew. */
    public void resume() {
        track.resume();
        goOn();
    }

    private synchronized void goOn() {
        if (busy) return;
        busy = true;
        executor.execute(this::workOff);
    }

    private void workOff() {
        for (DuplicateRun.View run = next(); run != null; run = next()) {
            try {
                if (run.kind() == DuplicateRun.Kind.LOOK) look.run(run);
                else merge.run(run);
            } catch (RuntimeException unreachable) {
                // It is taken up at the next start.
                LOG.log(System.Logger.Level.ERROR, "the end of " + run.id() + " could not be stored", unreachable);
            }
        }
    }

    // Under the lock, so that nothing is put in line between the last look at it and the end.
    private synchronized DuplicateRun.@Nullable View next() {
        Optional<DuplicateRun.View> first = Optional.empty();
        try {
            first = track.next();
        } finally {
            busy = first.isPresent();
        }
        return first.orElse(null);
    }
}
