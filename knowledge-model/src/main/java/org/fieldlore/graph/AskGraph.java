package org.fieldlore.graph;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;

/** Asks the graph, one question at a time, so that whoever searches meanwhile notices nothing. */
@GraphWork
public class AskGraph {
    private static final GraphStore.Limits LIMITS = new GraphStore.Limits(Duration.ofSeconds(10), 10_000);
    private static final Set<Role> WHO = EnumSet.of(Role.ACTUARY, Role.MANAGER, Role.ADMINISTRATOR);
    private final GraphStore store;
    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    public AskGraph(GraphStore store) {
        this.store = store;
    }

    /**
     * Returns what a question in SPARQL finds, at most 10,000 rows of it.
     *
     * @param given values for variables of the question
     * @throws QueryRefused when it is not allowed, takes more than ten seconds or too much memory, or too many ask
     * @throws NotAllowed unless the viewer is an actuary, a manager or an administrator
     */
    public GraphStore.Answer ask(String sparql, Map<String, Thing.Tie> given, Viewer viewer) {
        if (WHO.stream().noneMatch(viewer::is)) throw new NotAllowed("graph");
        try {
            if (!turn.tryAcquire(LIMITS.time().toMillis(), TimeUnit.MILLISECONDS))
                throw new QueryRefused(QueryRefused.Why.BUSY, "another question is still being answered");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryRefused(QueryRefused.Why.BUSY, "the portal is stopping");
        }
        try {
            return store.ask(sparql, given, LIMITS);
        } finally {
            turn.release();
        }
    }

    /** How many triples there are. */
    public long size() {
        return store.size();
    }
}
