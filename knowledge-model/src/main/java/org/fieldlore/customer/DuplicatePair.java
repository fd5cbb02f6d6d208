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
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** Two customers who may be one. Found by a look through the archive, then merged or turned down, which is remembered. */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "first_id")
    private long first;

    @Column(name = "second_id")
    private long second;

    @Enumerated(EnumType.STRING)
    private DuplicateState state;

    private double probability;
    private String parts;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected DuplicatePair() {}

    /** Settles it; refuses {@link PairDecided} when somebody did already. */
    void decide(DuplicateState outcome, AgentId by, Instant now) {
        if (!state.open()) throw new PairDecided(id);
        settle(outcome, by, now);
    }

    /** Was merged and taken apart again: whoever did that holds it for two. */
    void takenApart(AgentId by, Instant now) {
        settle(DuplicateState.TURNED_DOWN, by, now);
    }

    private void settle(DuplicateState outcome, AgentId by, Instant now) {
        this.state = outcome;
        this.decidedBy = by.value();
        this.decidedAt = now;
    }

    CustomerId first() {
        return new CustomerId(first);
    }

    CustomerId second() {
        return new CustomerId(second);
    }

    DuplicateState state() {
        return state;
    }

    double probability() {
        return probability;
    }

    String parts() {
        return parts;
    }

    long id() {
        return id;
    }
}
