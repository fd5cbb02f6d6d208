package org.fieldlore.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * One sentence in which a manager stands up for somebody, as a whole or for what they know of a concept. Everybody reads it under
 * the manager's name, until the manager takes it back; the row stays.
 */
@Entity
@Table(name = "endorsement")
public class Endorsement {
    /** Characters at most. */
    public static final int LONGEST = 300;

    static final long AS_A_WHOLE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "agent_id")
    private long agent;

    @Column(name = "concept_id")
    private long concept;

    @Column(name = "manager_id")
    private long manager;

    private String words;

    @Column(name = "given_at")
    private Instant givenAt;

    private long withdrawn;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Endorsement() {}

    /** Refuses all but managers with {@link NotAllowed}, praise of oneself with {@link OwnEndorsement}, and no words. */
    Endorsement(AgentId agent, @Nullable ConceptId concept, String words, Viewer by, Instant now) {
        if (!by.is(Role.MANAGER)) throw new NotAllowed("endorse");
        if (by.agent().equals(agent)) throw new OwnEndorsement();
        this.agent = agent.value();
        this.concept = concept == null ? AS_A_WHOLE : concept.value();
        this.manager = by.agent().value();
        this.words = Required.text("endorsement", words, LONGEST);
        this.givenAt = now;
    }

    /** Takes it back; twice is the same as once. To others than who gave it, it does not exist: {@link NotFound}. */
    void takeBack(Viewer by, Instant now) {
        if (manager != by.agent().value()) throw new NotFound("endorsement", id);
        if (withdrawn != 0) return;
        withdrawn = id;
        withdrawnAt = now;
    }

    long id() {
        return id;
    }
}
