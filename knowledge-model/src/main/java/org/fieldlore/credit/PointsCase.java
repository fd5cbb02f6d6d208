package org.fieldlore.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A circle of people who are suspected of using each other's work for the points. Opened with the points held; a manager who
 * is none of them gives them free or takes them back. What was taken may be disputed and given free later.
 */
@Entity
@Table(name = "points_case")
class PointsCase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "found_at")
    private Instant foundAt;

    private int uses;
    private double expected;
    private double excess;

    protected PointsCase() {}

    PointsCase(Rings.Suspicion found, Instant now) {
        this.state = CaseState.OPEN;
        this.foundAt = now;
        this.uses = found.uses();
        this.expected = found.expected();
        this.excess = found.excess();
    }

    /** Decides it; what was released stays so, since points that are free may be spent in good faith. */
    void decide(CaseState decision) {
        if (decision == CaseState.OPEN) throw new IllegalArgumentException("a decision is not to leave it open");
        if (state == CaseState.RELEASED || state == decision) throw new CaseDecided(state);
        state = decision;
    }

    /** Refuses a dispute of what is settled in their favour. */
    void mayBeDisputed() {
        if (state == CaseState.RELEASED) throw new CaseDecided(state);
    }

    long id() {
        return id;
    }
}
