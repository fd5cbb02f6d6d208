package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** A customer query that someone wants again. Born private; its owner may share it with the branch, and delete it for a while. */
@Entity
@Table(name = "saved_query")
public class SavedQuery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "branch_id")
    private long branchId;

    private String name;

    @Column(name = "query_json")
    private String queryJson;

    private boolean shared;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected SavedQuery() {}

    SavedQuery(Viewer owner, String name, CustomerQuery query, Instant now) {
        this.ownerId = owner.agent().value();
        this.branchId = owner.branch().value();
        this.queryJson = QueryJson.write(query);
        named(name, now);
    }

    long id() {
        return id;
    }

    boolean ownedBy(AgentId agent) {
        return ownerId == agent.value();
    }

    final void named(String newName, Instant now) {
        this.name = Required.text("name", newName, 120);
        this.updatedAt = now;
    }

    void asks(CustomerQuery query, Instant now) {
        this.queryJson = QueryJson.write(query);
        this.updatedAt = now;
    }

    void shared(boolean withBranch) {
        this.shared = withBranch;
    }

    void delete(Instant now) {
        this.deletedAt = now;
    }

    void undelete() {
        this.deletedAt = null;
    }
}
