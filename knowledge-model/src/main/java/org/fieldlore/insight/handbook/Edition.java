package org.fieldlore.insight.handbook;

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

/**
 * What a handbook held on a day. Asked for, it waits and is printed, and can be asked to stop; it ends done, cancelled or
 * failed. Which versions it holds is fixed once, before the first page, so that printing it again gives the same book.
 */
@Entity
@Table(name = "handbook_edition")
public class Edition {
    private static final int FAILURE_MAX = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "handbook_id")
    private long handbookId;

    @Column(name = "edition_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "fixed_at")
    private @Nullable Instant fixedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int total;
    private int done;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private @Nullable String failure;
    private int pages;

    protected Edition() {}

    Edition(HandbookId handbook, int number, AgentId by, Instant now) {
        this.handbookId = handbook.value();
        this.number = number;
        this.state = EditionState.RUNNING;
        this.askedBy = by.value();
        this.askedAt = now;
    }

    /** Whether what it holds is settled. */
    boolean fixed() {
        return fixedAt != null;
    }

    void fix(int entries, Instant now) {
        requireRunning();
        if (fixed()) throw new IllegalStateException("edition " + id + " is fixed already");
        total = entries;
        fixedAt = now;
    }

    /** Takes over how many items are printed; says whether to go on. */
    boolean progress(int printed) {
        requireRunning();
        done = printed;
        return !cancelAsked;
    }

    void cancel() {
        if (state == EditionState.RUNNING) cancelAsked = true;
    }

    void finish(int pageCount, Instant now) {
        requireRunning();
        pages = pageCount;
        end(EditionState.DONE, now);
    }

    void stop(Instant now) {
        requireRunning();
        end(EditionState.CANCELLED, now);
    }

    void fail(String why, Instant now) {
        requireRunning();
        failure = why.length() > FAILURE_MAX ? why.substring(0, FAILURE_MAX) : why;
        end(EditionState.FAILED, now);
    }

    private void end(EditionState outcome, Instant now) {
        state = outcome;
        finishedAt = now;
    }

    /** Prints it once more, with the same content. Refuses {@link EditionIsRunning}. */
    void again() {
        requireEnded();
        state = EditionState.RUNNING;
        finishedAt = null;
        failure = null;
        cancelAsked = false;
        done = 0;
    }

    /** Refuses {@link EditionIsRunning} while it waits or is printed. */
    void requireEnded() {
        if (state == EditionState.RUNNING) throw new EditionIsRunning(number);
    }

    private void requireRunning() {
        if (state != EditionState.RUNNING)
            throw new IllegalStateException("edition " + id + " is not being printed: " + state);
    }

    EditionId id() {
        return new EditionId(id);
    }

    HandbookId handbook() {
        return new HandbookId(handbookId);
    }

    int number() {
        return number;
    }

    AgentId askedBy() {
        return new AgentId(askedBy);
    }

    EditionState state() {
        return state;
    }

    /** The moment that it tells of; only of one that is fixed. */
    Instant asOf() {
        Instant moment = fixedAt;
        if (moment == null) throw new IllegalStateException("edition " + id + " is not fixed");
        return moment;
    }
}
