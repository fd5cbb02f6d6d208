package org.fieldlore.customer;

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
import org.jspecify.annotations.Nullable;

/** One look for duplicates through the whole archive. Runs in the background, can be asked to stop, and ends one way or another. */
@Entity
@Table(name = "duplicate_search")
public class DuplicateSearch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

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

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    protected DuplicateSearch() {}

    DuplicateSearch(AgentId by, Instant now) {
        this.state = State.RUNNING;
        this.askedBy = by.value();
        this.askedAt = now;
    }

    /** Takes over how far it is; says whether to go on. */
    boolean progress(int done) {
        percent = done;
        return !cancelAsked;
    }

    void cancel() {
        if (state == State.RUNNING) cancelAsked = true;
    }

    void finish(Outcome outcome, Instant now) {
        customers = outcome.customers();
        compared = outcome.compared();
        skipped = outcome.skipped();
        found = outcome.found();
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

    long id() {
        return id;
    }

    View view() {
        return new View(
                id, state, askedAt, finishedAt, percent, cancelAsked, new Outcome(customers, compared, skipped, found));
    }

    /**
     * What came of it.
     *
     * @param compared pairs that shared something and were compared
     * @param skipped groups passed over, since too many share one value
     * @param found pairs to be decided
     */
    public record Outcome(int customers, long compared, int skipped, int found) {}

    /** It as a page shows it; percent is 0..100. */
    public record View(
            long id,
            State state,
            Instant askedAt,
            @Nullable Instant finishedAt,
            int percent,
            boolean cancelAsked,
            Outcome outcome) {
        public boolean running() {
            return state == State.RUNNING;
        }
    }
}
