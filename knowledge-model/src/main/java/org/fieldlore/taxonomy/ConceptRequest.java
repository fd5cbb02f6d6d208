package org.fieldlore.taxonomy;

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
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** What somebody wants of the vocabulary. Waits until those who tend it decide, once. */
@Entity
@Table(name = "concept_request")
public class ConceptRequest {
    /** What is wanted: another word for a concept, a concept that is missing, another place, or something else. */
    public enum Kind {
        NEW_LABEL,
        NEW_CONCEPT,
        WRONG_PLACE,
        OTHER
    }

    public enum State {
        OPEN,
        DONE,
        DECLINED
    }

    private static final int LONGEST_WORDS = 120;
    private static final int LONGEST_TEXT = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "concept_id")
    private @Nullable Long conceptId;

    private String words;
    private String why;
    private String lang;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String answer;

    protected ConceptRequest() {}

    ConceptRequest(
            Kind kind, @Nullable ConceptId concept, String words, String why, String lang, AgentId by, Instant now) {
        this.kind = kind;
        this.conceptId = concept == null ? null : concept.value();
        this.words = Required.text("words", words, LONGEST_WORDS);
        this.why = Required.text("why", why, LONGEST_TEXT);
        this.lang = lang;
        this.askedBy = by.value();
        this.askedAt = now;
        this.state = State.OPEN;
    }

    /** Decides it. Refuses {@link RequestDecided} when somebody did already. */
    void decide(boolean done, String words, AgentId by, Instant now) {
        if (state != State.OPEN) throw new RequestDecided(this.words);
        this.answer = Required.text("answer", words, LONGEST_TEXT);
        this.state = done ? State.DONE : State.DECLINED;
        this.decidedBy = by.value();
        this.decidedAt = now;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable ConceptId concept() {
        return conceptId == null ? null : new ConceptId(conceptId);
    }

    public String words() {
        return words;
    }

    public String why() {
        return why;
    }

    public String lang() {
        return lang;
    }

    public AgentId askedBy() {
        return new AgentId(askedBy);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    public @Nullable AgentId decidedBy() {
        return decidedBy == null ? null : new AgentId(decidedBy);
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String answer() {
        return answer;
    }
}
