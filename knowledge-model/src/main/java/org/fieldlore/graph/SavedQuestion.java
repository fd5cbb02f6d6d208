package org.fieldlore.graph;

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

/** A question to the graph that somebody saved for all who may ask it; whoever saved it takes it away again. */
@Entity
@Table(name = "graph_question")
public class SavedQuestion {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String sparql;

    @Column(name = "saved_by")
    private long savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected SavedQuestion() {}

    SavedQuestion(String name, String sparql, AgentId by, Instant now) {
        this.name = Required.text("name", name, LONGEST_NAME);
        this.sparql = Required.text("sparql", sparql, LONGEST_TEXT);
        this.savedBy = by.value();
        this.savedAt = now;
    }

    void delete(Instant now) {
        if (deletedAt == null) deletedAt = now;
    }

    long id() {
        return id;
    }

    boolean isOf(AgentId agent) {
        return savedBy == agent.value();
    }

    GraphQuestion question() {
        return GraphQuestion.of(Long.toString(id), name, sparql);
    }
}
