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
import java.time.LocalDate;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * That underwriters watch a person, customer or not. Kept under a keyed hash of the ID number, so that whoever sees the table
 * sees nobody; ends on a day and is never deleted, as a refusal must be explained years later.
 */
@Entity
@Table(name = Watch.TABLE)
public class Watch {
    static final String TABLE = "watch_entry";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String person;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Enumerated(EnumType.STRING)
    private WatchReason reason;

    @Column(name = "since_on")
    private LocalDate since;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    @Column(name = "kept_by")
    private long keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected Watch() {}

    Watch(
            String person,
            @Nullable CustomerId customer,
            WatchReason reason,
            LocalDate since,
            @Nullable LocalDate until,
            AgentId by,
            Instant now) {
        this.person = person;
        this.customerId = customer == null ? null : customer.value();
        this.reason = reason;
        this.since = since;
        this.keptBy = by.value();
        this.keptAt = now;
        if (until != null) ends(until);
    }

    /** Ends on that day; refuses a day before it began with {@link EndsBeforeItBegan}. */
    void ends(LocalDate on) {
        if (on.isBefore(since)) throw new EndsBeforeItBegan(since, on);
        this.until = on;
    }

    long id() {
        return id;
    }
}
