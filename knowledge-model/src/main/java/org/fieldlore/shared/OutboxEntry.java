package org.fieldlore.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/**
 * News of a change, written in the transaction of the change. It waits until the pump has told everyone who listens to its
 * topic, and is deleted then; one that cannot be applied is kept and tried again later and later.
 */
@Entity
@Table(name = "outbox")
public class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "outbox")
    @TableGenerator(
            name = "outbox",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "outbox",
            valueColumnName = "used_up_to",
            allocationSize = 2_000)
    private long id;

    private String topic;
    private String subject;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    protected OutboxEntry() {}

    OutboxEntry(String topic, String subject, Instant now) {
        this.topic = topic;
        this.subject = subject;
        this.createdAt = now;
        this.dueAt = now;
    }

    public long id() {
        return id;
    }

    public String topic() {
        return topic;
    }

    public String subject() {
        return subject;
    }

    /** Puts it off: 1 s after the first failure, doubled each time, at most ten minutes. */
    void failed(Instant now) {
        attempts++;
        dueAt = now.plusSeconds(Math.min(600, 1L << Math.min(attempts - 1, 10)));
    }
}
