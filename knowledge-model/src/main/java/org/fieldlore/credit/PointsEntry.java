package org.fieldlore.credit;

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
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the points ledger. Written once; nothing changes or removes it. What turns out undeserved is answered by a line
 * that reverses it. The reference numbers the lines of a cause, so that the database refuses a line written twice.
 */
@Entity
@Table(name = "points_entry")
public class PointsEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "agent_id")
    private long agent;

    @Column(name = "item_id")
    private long item;

    @Column(name = "actor_id")
    private @Nullable Long actor;

    @Enumerated(EnumType.STRING)
    private PointsReason reason;

    private int points;
    private String cause;
    private String reference;
    private @Nullable Long reverses;

    @Column(name = "earned_at")
    private Instant earnedAt;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected PointsEntry() {}

    /** @param number place among the lines of the cause, from 1 */
    PointsEntry(Merit merit, int points, int number, Instant now) {
        if (points < 1) throw new IllegalArgumentException("an entry gives at least one point, was " + points);
        this.agent = merit.agent().value();
        this.item = merit.item().value();
        this.actor = merit.actor() == null ? null : merit.actor().value();
        this.reason = merit.reason();
        this.points = points;
        this.cause = merit.cause();
        this.reference = reference(cause, number);
        this.earnedAt = merit.at();
        this.postedAt = now;
    }

    private PointsEntry(PointsEntry reversed, int number, Instant now) {
        this.agent = reversed.agent;
        this.item = reversed.item;
        this.actor = reversed.actor;
        this.reason = PointsReason.REVERSED;
        this.points = -reversed.points;
        this.cause = reversed.cause;
        this.reference = reference(cause, number);
        this.reverses = reversed.id;
        this.earnedAt = now;
        this.postedAt = now;
    }

    /** Returns the line that takes this one back. */
    PointsEntry reversal(int number, Instant now) {
        if (isReversal()) throw new IllegalStateException("entry " + reference + " is a reversal itself");
        return new PointsEntry(this, number, now);
    }

    private static String reference(String cause, int number) {
        return number == 1 ? cause : cause + "#" + number;
    }

    public long id() {
        return id;
    }

    public AgentId agent() {
        return new AgentId(agent);
    }

    public KnowledgeId item() {
        return new KnowledgeId(item);
    }

    public PointsReason reason() {
        return reason;
    }

    public int points() {
        return points;
    }

    public String cause() {
        return cause;
    }

    public String reference() {
        return reference;
    }

    /** When the adoption or use happened; for a reversal, when it was taken back. */
    public Instant earnedAt() {
        return earnedAt;
    }

    /** When the line was written. */
    public Instant postedAt() {
        return postedAt;
    }

    boolean isReversal() {
        return reason == PointsReason.REVERSED;
    }
}
