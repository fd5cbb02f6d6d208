package org.fieldlore.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.RunId;
import org.fieldlore.source.TrackImport;

/** Counts one run and gathers its findings, and hands both over from time to time. Used by one thread. */
final class Logbook {
    private static final int FINDINGS = 500;
    private final TrackImport track;
    private final RunId run;
    private final List<Finding> findings = new ArrayList<>();
    private int total;
    private int done;
    private int accepted;
    private int changed;
    private int refused;
    private boolean stopped;

    /** @param begun where it goes on; {@link Counts#NONE} for a new one */
    Logbook(TrackImport track, RunId run, Counts begun) {
        this.track = track;
        this.run = run;
        this.total = begun.total();
        this.done = begun.done();
        this.accepted = begun.accepted();
        this.changed = begun.changed();
        this.refused = begun.refused();
    }

    int done() {
        return done;
    }

    RunId run() {
        return run;
    }

    void expect(int more) {
        total += more;
    }

    void accepted(int count) {
        accepted += count;
        done += count;
    }

    void changed() {
        changed++;
        done++;
    }

    void refused() {
        refused++;
        done++;
    }

    void refused(Finding why) {
        note(why);
        refused++;
        done++;
    }

    void note(Finding finding) {
        findings.add(finding);
        if (findings.size() >= FINDINGS) writeFindings();
    }

    /** Stores how far it is; false when somebody asked to stop. */
    boolean goOn() {
        writeFindings();
        total = Math.max(total, done);
        stopped = !track.progress(run, counts());
        return !stopped;
    }

    void finish() {
        writeFindings();
        if (!stopped) total = done;
        track.finish(run, counts());
    }

    void writeFindings() {
        if (findings.isEmpty()) return;
        track.report(run, List.copyOf(findings));
        findings.clear();
    }

    private Counts counts() {
        return new Counts(total, done, accepted, changed, refused);
    }
}
