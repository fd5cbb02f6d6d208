package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on duplicates: a look through the whole archive, or the merging of all certain pairs. Waits until the one
 * before it has ended, runs in the background, can be asked to stop, and ends one way or another.
 */
@Entity
@Table(name = "duplicate_run")
public class DuplicateRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "began_at")
    private @Nullable Instant beganAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int percent;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private @Nullable String failure;
    private int customers;
    private long compared;
    private int skipped;
    private int found;
    private int pairs;
    private int merged;

    /** What is done. */
    public enum Kind {
        LOOK,
        MERGE
    }

    /** How it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    protected DuplicateRun() {}

    DuplicateRun(Kind kind, AgentId by, Instant now) {
        this.kind = kind;
        this.state = State.WAITING;
        this.askedBy = by.value();
        this.askedAt = now;
    }

    /** Begins, or goes on after the end of the server cut it off. */
    void begin(Instant now) {
        state = State.RUNNING;
        if (beganAt == null) beganAt = now;
    }

    void waitAgain() {
        state = State.WAITING;
    }

    /** Takes over how far it is; says whether to go on. */
    boolean progress(int done) {
        percent = done;
        return !cancelAsked;
    }

    /** Takes over how many pairs are merged and how many are left to be; says whether to go on. */
    boolean merged(int done, int left) {
        merged = done;
        // Pairs that others find meanwhile are not there: one piece of work runs at a time.
        pairs = Math.max(pairs, done + left);
        return progress(pairs == 0 ? 100 : 100 * (pairs - left) / pairs);
    }

    void cancel(Instant now) {
        if (state == State.WAITING) stop(now);
        else if (state == State.RUNNING) cancelAsked = true;
    }

    void finish(Outcome outcome, Instant now) {
        customers = outcome.customers();
        compared = outcome.compared();
        skipped = outcome.skipped();
        found = outcome.found();
        finish(now);
    }

    void finish(Instant now) {
        percent = 100;
        end(State.DONE, now);
    }

    void stop(Instant now) {
        end(State.CANCELLED, now);
    }

    void fail(String why, Instant now) {
        failure = why;
        end(State.FAILED, now);
    }

    private void end(State outcome, Instant now) {
        state = outcome;
        finishedAt = now;
    }

    Kind kind() {
        return kind;
    }

    long id() {
        return id;
    }

    View view() {
        return new View(
                id,
                kind,
                state,
                new AgentId(askedBy),
                beganAt,
                finishedAt,
                percent,
                cancelAsked,
                new Outcome(customers, compared, skipped, found),
                pairs,
                merged);
    }

    /**
     * What came of a look.
     *
     * @param compared pairs that shared something and were compared
     * @param skipped groups passed over, since too many share one value
     * @param found pairs to be decided
     */
    public record Outcome(int customers, long compared, int skipped, int found) {}

    /**
     * It as a page shows it.
     *
     * @param beganAt null while it waits
     * @param percent 0..100
     * @param pairs certain pairs when merging began; 0 for a look
     * @param merged how many of them were merged; of three records of one customer the third pair is settled by the second merge
     */
    public record View(
            long id,
            Kind kind,
            State state,
            AgentId by,
            @Nullable Instant beganAt,
            @Nullable Instant finishedAt,
            int percent,
            boolean cancelAsked,
            Outcome outcome,
            int pairs,
            int merged) {
        /** Whether it waits or runs. */
        public boolean active() {
            return state == State.WAITING || state == State.RUNNING;
        }

        /** Merges a second until now or until it ended, one decimal; 0 for one that waits. */
        public double perSecond(Instant now) {
            if (beganAt == null) return 0;
            long millis = Duration.between(beganAt, finishedAt == null ? now : finishedAt)
                    .toMillis();
            return Math.round(10_000.0 * merged / Math.max(1, millis)) / 10.0;
        }
    }
}
