package org.fieldlore.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * One import from its start to its end. Running, it counts what it has looked at and can be asked to stop; it ends once, done,
 * cancelled or failed, and is kept with everything that was found.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {
    private static final int TEXT_MAX = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private int total;
    private int done;
    private int accepted;
    private int changed;
    private int refused;

    /** How many findings its report has so far. */
    private int findings;

    /** How many it had when the counts were stored last. */
    private int told;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private @Nullable String failure;

    /** Tried out: it stores nothing. */
    private boolean dry;

    protected ImportRun() {}

    ImportRun(ImportKind kind, String name, AgentId by, boolean dry, Instant now) {
        this.kind = kind;
        this.name = Required.text("name", name, TEXT_MAX);
        this.state = RunState.RUNNING;
        this.startedBy = by.value();
        this.startedAt = now;
        this.dry = dry;
    }

    /** Takes the counts over; says whether to go on. */
    boolean progress(Counts counts) {
        requireRunning();
        count(counts);
        told = findings;
        return !cancelAsked;
    }

    /** Goes back to where the counts were stored last, and says how many findings were told until then. */
    int resume() {
        requireRunning();
        findings = told;
        return told;
    }

    /** Goes back to its start, where nothing was told. */
    int beginAgain() {
        requireRunning();
        count(Counts.NONE);
        findings = 0;
        told = 0;
        return 0;
    }

    boolean running() {
        return state == RunState.RUNNING;
    }

    private void count(Counts counts) {
        total = counts.total();
        done = counts.done();
        accepted = counts.accepted();
        changed = counts.changed();
        refused = counts.refused();
    }

    /** Adds a finding at the end of the report. */
    ImportFinding found(Finding finding) {
        requireRunning();
        return new ImportFinding(id(), ++findings, finding);
    }

    void cancel() {
        if (running()) cancelAsked = true;
    }

    void finish(Counts counts, Instant now) {
        requireRunning();
        count(counts);
        end(cancelAsked ? RunState.CANCELLED : RunState.DONE, now);
    }

    void fail(String why, Instant now) {
        requireRunning();
        failure = why.length() > TEXT_MAX ? why.substring(0, TEXT_MAX - 1) + "…" : why;
        end(RunState.FAILED, now);
    }

    private void end(RunState outcome, Instant now) {
        state = outcome;
        finishedAt = now;
    }

    private void requireRunning() {
        if (!running()) throw new RunIsOver(name, state);
    }

    RunId id() {
        return new RunId(id);
    }

    RunView view() {
        return new RunView(
                id(),
                kind,
                name,
                state,
                new Counts(total, done, accepted, changed, refused),
                startedAt,
                finishedAt,
                new AgentId(startedBy),
                cancelAsked,
                failure,
                dry);
    }
}
