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
import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.privacy.Trace;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;

/** Somebody's word that a part of an item's text, which looks like personal data, is none; for this item alone. Only a digest of the part is kept. */
@Entity
@Table(name = "dismissed_trace")
public class DismissedTrace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "item_id")
    private long itemId;

    @Enumerated(EnumType.STRING)
    private PersonalKind kind;

    private String fingerprint;

    @Column(name = "dismissed_by")
    private long dismissedBy;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    protected DismissedTrace() {}

    DismissedTrace(KnowledgeId item, Trace trace, AgentId by, Instant now) {
        if (trace.sure()) throw new SurelyPersonal(trace.kind());
        this.itemId = item.value();
        this.kind = trace.kind();
        this.fingerprint = Fingerprint.of(trace.text());
        this.dismissedBy = by.value();
        this.dismissedAt = now;
    }

    static String key(Trace trace) {
        return trace.kind() + " " + Fingerprint.of(trace.text());
    }
}
