package org.fieldlore.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;

/**
 * Looks through the whole archive for customers who are in it twice: reads a few columns in pages, compares in memory (about 450
 * bytes a customer at its peak), stores the pairs at the end. Where it is set so, has the certain ones merged.
 */
@Dependent
public class LookForDuplicates {
    /** What a look failed of that the end of the server cut off. */
    static final String INTERRUPTED = "INTERRUPTED";

    /** What a run failed of that broke; the log says more. */
    static final String FAULT = "FAULT";

    private static final int READ = 20;
    private static final System.Logger LOG = System.getLogger(LookForDuplicates.class.getName());

    private final TrackDuplicates track;
    private final CustomerSettings settings;

    @Inject
    public LookForDuplicates(TrackDuplicates track, CustomerSettings settings) {
        this.track = track;
        this.settings = settings;
    }

    /** Looks through the archive to the end; never throws. */
    public void run(DuplicateRun.View run) {
        try {
            Crowd crowd = new Crowd();
            for (long last = track.read(0, crowd); last > 0; last = track.read(last, crowd))
                if (!track.progress(run.id(), 1)) {
                    track.stop(run.id());
                    return;
                }
            FindPairs.Found found =
                    FindPairs.in(crowd, percent -> track.progress(run.id(), READ + percent * (99 - READ) / 100));
            if (found.whole()) track.finish(run.id(), crowd.size(), found);
            else track.stop(run.id());
            if (found.whole() && settings.mergeCertain()) track.askToMerge(run.by());
        } catch (RuntimeException | OutOfMemoryError fault) {
            LOG.log(System.Logger.Level.WARNING, "the look " + run.id() + " for duplicates failed", fault);
            track.fail(run.id(), FAULT);
        }
    }
}
