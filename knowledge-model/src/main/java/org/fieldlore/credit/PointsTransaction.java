package org.fieldlore.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the ledger. Written once; nothing changes or removes it, and what turns out wrong is answered by another.
 * The reference is unique, so that the database refuses one that is written twice.
 */
@Entity
@Table(name = "points_transaction")
class PointsTransaction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private TransactionKind kind;

    @Column(name = "event_id")
    private @Nullable Long event;

    @Column(name = "rule_version")
    private @Nullable Integer ruleVersion;

    @Column(name = "by_id")
    private @Nullable Long by;

    private @Nullable String note;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected PointsTransaction() {}

    PointsTransaction(String reference, TransactionKind kind, Instant happenedAt, Instant now) {
        this.reference = reference;
        this.kind = kind;
        this.happenedAt = happenedAt;
        this.postedAt = now;
    }

    /** Says for which event it is, and which rules rated that. */
    PointsTransaction of(long event, int ruleVersion) {
        this.event = event;
        this.ruleVersion = ruleVersion;
        return this;
    }

    /** Says who decided it, and in which words. */
    PointsTransaction by(@Nullable AgentId agent, @Nullable String words) {
        this.by = agent == null ? null : agent.value();
        this.note = words;
        return this;
    }

    @PreUpdate
    @PreRemove
    void stays() {
        throw new IllegalStateException("transaction " + reference + " is written for good");
    }

    long id() {
        return id;
    }
}
