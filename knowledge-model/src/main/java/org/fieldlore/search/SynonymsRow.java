package org.fieldlore.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;

/** All synonyms as they were from one change to the next; never altered. */
@Entity
@Table(name = "search_synonyms")
public class SynonymsRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private long madeBy;

    private String reason;

    @Lob
    private String body;

    protected SynonymsRow() {}

    SynonymsRow(String body, String reason, AgentId by, Instant now) {
        this.body = body;
        this.reason = reason;
        this.madeBy = by.value();
        this.madeAt = now;
    }

    long id() {
        return id;
    }

    String body() {
        return body;
    }
}
