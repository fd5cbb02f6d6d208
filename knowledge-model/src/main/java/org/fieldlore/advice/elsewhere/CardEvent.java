package org.fieldlore.advice.elsewhere;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldlore.advice.ShowingId;
import org.jspecify.annotations.Nullable;

/**
 * What one calling system is to be told of one card. Waits until that system has taken it; what it does not take is tried again
 * later and later, and given up after the last time, until an administrator sends it again. Holds ids and codes alone.
 */
@Entity
@Table(name = "card_event")
public class CardEvent {
    /** Pauses after each vain attempt, as Standard Webhooks advises; after the last it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final int MOST_LETTERS = 200;

    @Id
    private String id;

    @Column(name = "system_name")
    private String system;

    @Enumerated(EnumType.STRING)
    private CardEventKind kind;

    @Column(name = "showing_id")
    private long showing;

    private String code;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    private String answer;

    /** How far the telling is. */
    public enum State {
        /** It is due, or will be. */
        WAITING,
        /** The system took it. */
        DELIVERED,
        /** The system did not take it, and nothing is tried any more. */
        GIVEN_UP
    }

    protected CardEvent() {}

    /** A UUID that is told with it, so that the system knows what comes twice. */
    public String id() {
        return id;
    }

    public String system() {
        return system;
    }

    public CardEventKind kind() {
        return kind;
    }

    public ShowingId showing() {
        return new ShowingId(showing);
    }

    /** What exactly happened, see {@link CardEventKind}. */
    public String code() {
        return code;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public State state() {
        return state;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** When it was tried last; null when not yet. */
    public @Nullable Instant triedAt() {
        return triedAt;
    }

    /** When it is tried next; null when it is not. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** What the system answered last: a status, or what went wrong; empty when it was not tried. */
    public String answer() {
        return answer;
    }

    void delivered(String answered, Instant now) {
        tried(answered, now);
        state = State.DELIVERED;
        dueAt = null;
    }

    /**
     * @param forGood whether the system said that it wants nothing of the kind any more
     */
    void failed(String answered, boolean forGood, Instant now) {
        tried(answered, now);
        boolean over = forGood || attempts > PAUSES.size();
        state = over ? State.GIVEN_UP : State.WAITING;
        dueAt = over ? null : now.plus(PAUSES.get(attempts - 1));
    }

    /** Begins anew with what was given up; anything else stays as it is. */
    void resend(Instant now) {
        if (state != State.GIVEN_UP) return;
        state = State.WAITING;
        attempts = 0;
        dueAt = now;
    }

    private void tried(String answered, Instant now) {
        attempts++;
        triedAt = now;
        answer = answered.length() > MOST_LETTERS ? answered.substring(0, MOST_LETTERS) : answered;
    }
}
