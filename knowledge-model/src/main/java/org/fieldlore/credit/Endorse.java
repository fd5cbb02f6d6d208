package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Lets managers stand up for people in public, and everybody read it. */
@UseCase
public class Endorse {
    private static final int MOST = 50;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Endorse(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Says one sentence of 1..{@value Endorsement#LONGEST} characters about somebody with an open account and returns its id.
     * Refuses {@link NotFound}, {@link org.fieldlore.shared.NotAllowed}, {@link OwnEndorsement}, {@link AlreadyEndorsed} and
     * {@link org.fieldlore.shared.Required}.
     *
     * @param concept what it is for, or null for the person as a whole
     */
    public long give(AgentId agent, @Nullable ConceptId concept, String words, Viewer by) {
        Endorsement given = new Endorsement(agent, concept, words, by, clock.instant());
        // A double click waits here and then finds what the first one did.
        Agent endorsed = em.find(Agent.class, agent.value(), LockModeType.PESSIMISTIC_WRITE);
        if (endorsed == null || !endorsed.active()) throw new NotFound("agent", agent);
        long standing = Sql.of(
                        "select count(*) from endorsement where agent_id = ? and concept_id = ? and manager_id = ?"
                                + " and withdrawn = 0",
                        agent.value(),
                        concept == null ? Endorsement.AS_A_WHOLE : concept.value(),
                        by.agent().value())
                .number(em);
        if (standing > 0) throw new AlreadyEndorsed();
        em.persist(given);
        em.flush();
        return given.id();
    }

    /** Takes one's own back; refuses {@link NotFound} to everybody else. */
    public void takeBack(long id, Viewer by) {
        Endorsement given = em.find(Endorsement.class, id);
        if (given == null) throw new NotFound("endorsement", id);
        given.takeBack(by, clock.instant());
    }

    /** Returns what stands of somebody, newest first, at most {@value #MOST}, by one statement. */
    public List<Endorsed> of(AgentId agent) {
        return Sql.of(
                        "select e.id, e.concept_id, m.id, m.name_zh, m.name_en, e.words, e.given_at from endorsement e"
                                + " join agent m on m.id = e.manager_id where e.agent_id = ? and e.withdrawn = 0"
                                + " order by e.given_at desc, e.id desc limit " + MOST,
                        agent.value())
                .rows(em)
                .stream()
                .map(row -> new Endorsed(
                        row.number(0),
                        row.number(1) == Endorsement.AS_A_WHOLE ? null : new ConceptId(row.number(1)),
                        new Person(new AgentId(row.number(2)), row.text(3), row.text(4)),
                        row.text(5),
                        row.instant(6)))
                .toList();
    }
}
