package org.fieldlore.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** A change of the vocabulary. Born with what it changed, and never altered. */
@Entity
@Table(name = "vocabulary_change")
public class VocabularyChange {
    static final String SHIPPED = "SHIPPED";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int version;
    private String kind;
    private String subject;
    private String reason;

    @Column(name = "made_by")
    private @Nullable Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private String states;

    protected VocabularyChange() {}

    VocabularyChange(
            int version,
            String kind,
            String subject,
            String reason,
            @Nullable AgentId madeBy,
            Instant madeAt,
            List<Difference> differences) {
        this.version = version;
        this.kind = kind;
        this.subject = subject;
        this.reason = reason;
        this.madeBy = madeBy == null ? null : madeBy.value();
        this.madeAt = madeAt;
        this.states = ConceptJson.write(differences);
    }

    public long id() {
        return id;
    }

    /** The version of the vocabulary that it led to. */
    public int version() {
        return version;
    }

    /** ADD, STATE, MERGE, RETIRE, RESTORE, TAKE, UNDO or SHIPPED. */
    public String kind() {
        return kind;
    }

    /** Whether it came with Fieldlore itself, rather than from somebody who tends the vocabulary. */
    public boolean shipped() {
        return kind.equals(SHIPPED);
    }

    /** IRI of the concept that it started from; empty when it was about many. */
    public String subject() {
        return subject;
    }

    public String reason() {
        return reason;
    }

    /** Who made it; null when it came with a new version of Fieldlore. */
    public @Nullable AgentId madeBy() {
        return madeBy == null ? null : new AgentId(madeBy);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public List<Difference> differences() {
        return ConceptJson.read(states);
    }
}
