package org.fieldlore.notice;

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
import org.fieldlore.taxonomy.Vocabulary;

/** Begins and ends following, and keeps how somebody wants to hear of it. */
@UseCase
public class Follow {
    static final int MOST = 200;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Follow(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Follows somebody with an account; twice is the same as once. Refuses {@link NotFound} and {@link TooManyFollowed}. */
    public void person(AgentId target, Viewer me) {
        if (target.equals(me.agent()) || em.find(Agent.class, target.value()) == null)
            throw new NotFound("agent", target);
        begin(new Following(Followed.PERSON, target.value()), me);
    }

    /** Follows a concept in use; twice is the same as once. Refuses {@link NotFound} and {@link TooManyFollowed}. */
    public void concept(ConceptId target, Viewer me, Vocabulary vocabulary) {
        if (!vocabulary.inUse(target)) throw new NotFound("concept", target);
        begin(new Following(Followed.CONCEPT, target.value()), me);
    }

    private void begin(Following what, Viewer me) {
        // A double click waits here and then finds what the first one did.
        em.find(Agent.class, me.agent().value(), LockModeType.PESSIMISTIC_WRITE);
        List<Following> all = all(me);
        if (all.contains(what)) return;
        if (all.size() >= MOST) throw new TooManyFollowed(MOST);
        Sql.of(
                        "insert into follow (agent_id, kind, target_id, since) values (?, ?, ?, ?)",
                        me.agent().value(),
                        what.kind(),
                        what.target(),
                        clock.instant())
                .execute(em);
    }

    /** Ends it; nothing happens when it is not followed. */
    public void end(Following what, Viewer me) {
        Sql.of(
                        "delete from follow where agent_id = ? and kind = ? and target_id = ?",
                        me.agent().value(),
                        what.kind(),
                        what.target())
                .execute(em);
    }

    /** Returns all that somebody follows, what they began first on top. */
    public List<Following> all(Viewer me) {
        return Sql.of(
                        "select kind, target_id from follow where agent_id = ? order by since, kind, target_id",
                        me.agent().value())
                .rows(em)
                .stream()
                .map(row -> new Following(row.code(0, Followed.class), row.number(1)))
                .toList();
    }

    /** Whether somebody hears once a day instead of at once. */
    public boolean daily(Viewer me) {
        return Sql.of(
                                "select count(*) from notice_digest where agent_id = ?",
                                me.agent().value())
                        .number(em)
                > 0;
    }

    /** Wants one digest a day from now on, or word at once; what already waits for the digest still comes with it. */
    public void wantDaily(boolean daily, Viewer me) {
        em.find(Agent.class, me.agent().value(), LockModeType.PESSIMISTIC_WRITE);
        if (daily == daily(me)) return;
        Sql.of(
                        daily
                                ? "insert into notice_digest (agent_id) values (?)"
                                : "delete from notice_digest where agent_id = ?",
                        me.agent().value())
                .execute(em);
    }
}
