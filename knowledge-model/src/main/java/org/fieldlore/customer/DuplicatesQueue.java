package org.fieldlore.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldlore.people.Viewer;

/** Does in the background what takes longer than a request should: the look through the archive, and many merges at once. */
@ApplicationScoped
public class DuplicatesQueue {
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TrackDuplicates track;

    @Inject
    private LookForDuplicates look;

    /** Starts a look; refuses as {@link TrackDuplicates#ask} does. */
    public void look(Viewer viewer) {
        long search = track.ask(viewer);
        executor.execute(() -> look.run(search, viewer));
    }

    /** Starts to merge all certain pairs; refuses {@code NotAllowed} all but administrators. */
    public void mergeCertain(Viewer viewer) {
        MergeCustomers.requireRight(viewer);
        executor.execute(() -> look.mergeCertain(viewer));
    }
}
