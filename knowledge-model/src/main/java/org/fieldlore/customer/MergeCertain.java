package org.fieldlore.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldlore.people.People;
import org.fieldlore.people.Viewer;

/**
 * Merges all certain pairs in the name of who asked for it, some at a time, so that others get a turn in between and what is
 * merged stays merged whatever happens after it.
 */
@Dependent
public class MergeCertain {
    private static final System.Logger LOG = System.getLogger(MergeCertain.class.getName());

    private final TrackDuplicates track;
    private final ReviewDuplicates review;
    private final People people;

    @Inject
    public MergeCertain(TrackDuplicates track, ReviewDuplicates review, People people) {
        this.track = track;
        this.review = review;
        this.people = people;
    }

    /** Merges until no certain pair is left, or somebody asks to stop; never throws. Begun anew it goes on. */
    public void run(DuplicateRun.View run) {
        try {
            Viewer viewer = people.byId(run.by()).viewer();
            boolean goOn = track.merged(run.id());
            while (goOn && some(run.id(), viewer)) goOn = track.merged(run.id());
            if (goOn) track.finish(run.id());
            else track.stop(run.id());
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "not all certain duplicates could be merged", fault);
            track.fail(run.id(), LookForDuplicates.FAULT);
        }
    }

    /** Says whether there may be more. */
    private boolean some(long run, Viewer viewer) {
        try {
            return review.mergeSomeCertain(run, viewer) > 0;
        } catch (MergedMeanwhile again) {
            // Somebody merged one of them by hand; that one is out of the list now.
            return true;
        }
    }
}
