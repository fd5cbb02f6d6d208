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
import java.math.BigDecimal;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * An agent's wish for a reward. Asked for with the points set aside; a manager who is not the agent approves or refuses it, or
 * the agent takes it back before. It keeps the price of the day it was asked for.
 */
@Entity
@Table(name = "redemption")
class Redemption {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private int revision;

    @Column(name = "reward_id")
    private long reward;

    @Column(name = "agent_id")
    private long agent;

    private int points;
    private @Nullable BigDecimal cash;

    @Enumerated(EnumType.STRING)
    private RedemptionState state;

    @Column(name = "request_key")
    private String key;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    protected Redemption() {}

    Redemption(Reward reward, AgentId agent, String key, Instant now) {
        this.reward = reward.id();
        this.agent = agent.value();
        this.points = reward.points();
        this.cash = reward.cash();
        this.state = RedemptionState.REQUESTED;
        this.key = key;
        this.requestedAt = now;
    }

    void decide(RedemptionState decision, AgentId by, @Nullable String why, Instant now) {
        if (state != RedemptionState.REQUESTED) throw new RedemptionDecided(state);
        boolean own = by.equals(agent());
        if (own != (decision == RedemptionState.WITHDRAWN)) throw new OwnRedemption();
        this.state = decision;
        this.decidedBy = by.value();
        this.decidedAt = now;
        this.reason = why;
    }

    long id() {
        return id;
    }

    long reward() {
        return reward;
    }

    AgentId agent() {
        return new AgentId(agent);
    }

    int points() {
        return points;
    }
}
