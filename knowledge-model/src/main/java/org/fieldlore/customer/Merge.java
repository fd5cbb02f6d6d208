package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * That two records were found to be one customer. The survivor goes on under its id; the absorbed one is kept as its sources
 * state it, so that the merge can be undone at any time. Undone once, it stays as a trace.
 */
@Entity
@Table(name = "customer_merge")
public class Merge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "survivor_id")
    private long survivorId;

    @Column(name = "absorbed_id")
    private long absorbedId;

    @Column(name = "merged_by")
    private long by;

    @Column(name = "merged_at")
    private Instant at;

    @Column(name = "undone_by")
    private @Nullable Long undoneBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "took_agent")
    private boolean tookAgent;

    @Column(name = "took_household")
    private boolean tookHousehold;

    @Column(name = "run_id")
    private @Nullable Long run;

    protected Merge() {}

    Merge(CustomerId survivor, CustomerId absorbed, AgentId by, Instant at) {
        this.survivorId = survivor.value();
        this.absorbedId = absorbed.value();
        this.by = by.value();
        this.at = at;
    }

    /** Ends it; refuses {@link MergeUndone} when that was done already. */
    void undo(AgentId who, Instant now) {
        if (undoneAt != null) throw new MergeUndone(id);
        this.undoneBy = who.value();
        this.undoneAt = now;
    }

    /** Was made together with others. */
    void partOf(long duplicateRun) {
        this.run = duplicateRun;
    }

    void took(boolean agent, boolean household) {
        this.tookAgent = agent;
        this.tookHousehold = household;
    }

    boolean tookAgent() {
        return tookAgent;
    }

    boolean tookHousehold() {
        return tookHousehold;
    }

    long id() {
        return id;
    }

    CustomerId survivor() {
        return new CustomerId(survivorId);
    }

    CustomerId absorbed() {
        return new CustomerId(absorbedId);
    }

    AgentId by() {
        return new AgentId(by);
    }

    Instant at() {
        return at;
    }
}
