package org.fieldlore.people;

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

/** That somebody was granted another licence, by whom and why. Written once and never changed. */
@Entity
@Table(name = "licence_change")
public class LicenceChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private Licence licence;

    private String reason;

    @Column(name = "granted_by")
    private long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected LicenceChange() {}

    LicenceChange(AgentId agent, Licence licence, String reason, AgentId by, Instant now) {
        this.agentId = agent.value();
        this.licence = licence;
        this.reason = reason;
        this.grantedBy = by.value();
        this.grantedAt = now;
    }
}
