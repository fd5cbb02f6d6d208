package org.fieldlore.knowledge;

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
import org.jspecify.annotations.Nullable;

/** One line of an item's history. Written once and never changed. */
@Entity
@Table(name = "knowledge_event")
public class KnowledgeEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "version_number")
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    private EventType event;

    @Column(name = "by_id")
    private long byId;

    @Column(name = "happened_at")
    private Instant at;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionCode code;

    protected KnowledgeEvent() {}

    KnowledgeEvent(
            KnowledgeVersion version,
            EventType event,
            AgentId by,
            Instant at,
            @Nullable String reason,
            @Nullable RejectionCode code) {
        this.itemId = version.item().value();
        this.versionNumber = version.number();
        this.event = event;
        this.byId = by.value();
        this.at = at;
        this.reason = reason;
        this.code = code;
    }

    EventType event() {
        return event;
    }

    int versionNumber() {
        return versionNumber;
    }

    AgentId by() {
        return new AgentId(byId);
    }

    Instant at() {
        return at;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    RejectionCode code() {
        return code;
    }
}
