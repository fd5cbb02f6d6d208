package org.fieldlore.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;
import org.fieldlore.people.Viewer;

/**
 * Looks through the whole archive for customers who are in it twice: reads a few columns in pages, compares in memory (about 450
 * bytes a customer at its peak), stores the pairs at the end. Where it is set so, merges the certain ones.
 */
@Dependent
public class LookForDuplicates {
    /** What a search failed of that the end of the server cut off. */
    static final String INTERRUPTED = "INTERRUPTED";

    private static final String FAULT = "FAULT";
    private static final int READ = 20;
    private static final System.Logger LOG = System.getLogger(LookForDuplicates.class.getName());

    private final TrackDuplicates track;
    private final ReviewDuplicates review;
    private final CustomerSettings settings;

    @Inject
    public LookForDuplicates(TrackDuplicates track, ReviewDuplicates review, CustomerSettings settings) {
        this.track = track;
        this.review = review;
        this.settings = settings;
    }

    /** Runs a search to its end; never throws. */
    public void run(long search, Viewer viewer) {
        try {
            Crowd crowd = new Crowd();
            for (long last = track.read(0, crowd); last > 0; last = track.read(last, crowd))
                if (!track.progress(search, 1)) {
                    track.stop(search);
                    return;
                }
            FindPairs.Found found =
                    FindPairs.in(crowd, percent -> track.progress(search, READ + percent * (99 - READ) / 100));
            if (found.whole()) track.finish(search, crowd.size(), found);
            else track.stop(search);
            if (found.whole() && settings.mergeCertain()) mergeCertain(viewer);
        } catch (RuntimeException | OutOfMemoryError fault) {
            LOG.log(System.Logger.Level.WARNING, "search " + search + " for duplicates failed", fault);
            track.fail(search, FAULT);
        }
    }

    /** Merges all certain pairs, some at a time, so that others get a turn in between. */
    public void mergeCertain(Viewer viewer) {
        try {
            while (review.mergeSomeCertain(viewer) > 0) continue;
        } catch (RuntimeException fault) {
            // What is merged by then stays merged; the rest is still in the list.
            LOG.log(System.Logger.Level.WARNING, "not all certain duplicates could be merged", fault);
        }
    }
}
