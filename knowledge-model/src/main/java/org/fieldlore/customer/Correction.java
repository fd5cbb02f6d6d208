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
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * That an agent put a fact right, and what stood there before. Never changed. It shields the fact from imports that still
 * bring the old value; one that brings something new wins.
 */
@Entity
@Table(name = "customer_correction")
public class Correction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private Fact fact;

    @Column(name = "before_value")
    private @Nullable String before;

    @Column(name = "after_value")
    private @Nullable String after;

    @Column(name = "corrected_by")
    private long by;

    @Column(name = "corrected_at")
    private Instant at;

    protected Correction() {}

    Correction(
            CustomerId customer, Fact fact, @Nullable Object before, @Nullable Object after, AgentId by, Instant at) {
        this.customerId = customer.value();
        this.fact = fact;
        this.before = before == null ? null : before.toString();
        this.after = after == null ? null : after.toString();
        this.by = by.value();
        this.at = at;
    }

    long id() {
        return id;
    }

    long customer() {
        return customerId;
    }

    Fact fact() {
        return fact;
    }

    /** Whether a source that says this is behind: it says what was corrected. */
    boolean supersedes(@Nullable Object said, @Nullable Object standing) {
        return said != null
                && said.toString().equals(before)
                && Objects.equals(after, standing == null ? null : standing.toString());
    }
}
