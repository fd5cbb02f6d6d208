package org.fieldlore.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which vocabulary is in use: one row, whose version rises with every load that changed something. */
@Entity
@Table(name = "vocabulary_state")
public class VocabularyState {
    static final int ONLY = 1;

    @Id
    private int id;

    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected VocabularyState() {}

    VocabularyState(Instant now) {
        this.id = ONLY;
        this.changedAt = now;
    }

    void changed(Instant now) {
        this.version++;
        this.changedAt = now;
    }

    int version() {
        return version;
    }
}
