package org.fieldlore.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A search that someone wants to hear of again. From the moment it is saved it waits for items; those that come are its
 * alerts until its owner has seen them. Asking something else makes it wait anew; a deleted one can be brought back.
 */
@Entity
@Table(name = "saved_search")
public class SavedSearch {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "owner_id")
    private long ownerId;

    private String name;

    @Column(name = "query_json")
    private String queryJson;

    private Instant since;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected SavedSearch() {}

    SavedSearch(AgentId owner, String name, Query query, Instant now) {
        this.ownerId = owner.value();
        this.name = Required.text("name", name, LONGEST_NAME);
        this.queryJson = QueryJson.write(query);
        this.since = now;
        this.seenAt = now;
        this.changedAt = now;
    }

    long id() {
        return id;
    }

    boolean ownedBy(AgentId agent) {
        return ownerId == agent.value();
    }

    boolean deleted() {
        return deletedAt != null;
    }

    void named(String newName) {
        this.name = Required.text("name", newName, LONGEST_NAME);
    }

    /** Waits for something else from now on; whether that was new. */
    boolean asks(Query query, Instant now) {
        String asked = QueryJson.write(query);
        if (asked.equals(queryJson)) return false;
        this.queryJson = asked;
        this.since = now;
        this.seenAt = now;
        this.changedAt = now;
        return true;
    }

    void seen(Instant now) {
        this.seenAt = now;
    }

    void delete(Instant now) {
        if (deletedAt == null) deletedAt = now;
        changedAt = now;
    }

    void undelete(Instant now) {
        deletedAt = null;
        changedAt = now;
    }
}
