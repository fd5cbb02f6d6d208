package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Licence;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.jspecify.annotations.Nullable;

/** Loads items with their versions for the use cases that change them, and writes their history. */
final class Items {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    Items(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    Instant now() {
        return clock.instant();
    }

    KnowledgeItem byId(KnowledgeId id) {
        KnowledgeItem item = em.find(KnowledgeItem.class, id.value());
        if (item == null) throw new NotFound("knowledge", id);
        return item;
    }

    /** The item for a change: whoever else wants to change it waits, instead of a deadlock over its history. */
    KnowledgeItem locked(KnowledgeId id) {
        em.flush(); // locking reads the row anew and would forget what this transaction has not written yet
        KnowledgeItem item = em.find(KnowledgeItem.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) throw new NotFound("knowledge", id);
        return item;
    }

    /**
     * The item for a new wording by this person: the first one is its author's alone; beside what is live anyone who finds it
     * may propose another, unless it is controlled.
     */
    KnowledgeItem forEdit(KnowledgeId id, AgentId agent) {
        KnowledgeItem item = locked(id);
        requireMayEdit(item, agent);
        return item;
    }

    void requireMayEdit(KnowledgeItem item, AgentId agent) {
        if (item.author().equals(agent)) return;
        if (!item.live()) throw notTheirs(item);
        People people = new People(em);
        Rights rights = new Rights(item, pending(item), people.byId(agent).viewer());
        if (!rights.reads(people.byId(item.author()).branch())) throw new NotFound("knowledge", item.id());
        if (!rights.proposes()) throw new ControlledItem(latest(item).title());
    }

    /** The item for what its editor does with the wording in work; refuses everybody else. */
    KnowledgeItem ofEditor(KnowledgeId id, AgentId agent) {
        KnowledgeItem item = locked(id);
        KnowledgeVersion pending = pending(item);
        boolean theirs = pending == null || !item.live()
                ? item.author().equals(agent)
                : pending.editor().equals(agent);
        if (!theirs) throw notTheirs(item);
        return item;
    }

    /** To others a draft does not even exist. */
    private RuntimeException notTheirs(KnowledgeItem item) {
        return item.everSubmitted() ? new NotTheAuthor(latest(item).title()) : new NotFound("knowledge", item.id());
    }

    /** What this person goes on with: the wording in work when it is theirs, else what is live or was last. */
    KnowledgeVersion startFor(KnowledgeItem item, AgentId agent) {
        KnowledgeVersion pending = pending(item);
        KnowledgeVersion live = live(item);
        if (live == null || pending != null && pending.editor().equals(agent)) return latest(item);
        return live;
    }

    KnowledgeVersion version(KnowledgeItem item, int number) {
        KnowledgeVersion version =
                em.find(KnowledgeVersion.class, new VersionKey(item.id().value(), number));
        if (version == null) throw new IllegalStateException("item " + item.id() + " lost its version " + number);
        return version;
    }

    /** The wording being worked on or in review, else the last one. */
    KnowledgeVersion latest(KnowledgeItem item) {
        Integer pending = item.pendingVersion();
        return version(item, pending == null ? item.lastVersion() : pending);
    }

    @Nullable
    KnowledgeVersion pending(KnowledgeItem item) {
        Integer pending = item.pendingVersion();
        return pending == null ? null : version(item, pending);
    }

    @Nullable
    KnowledgeVersion live(KnowledgeItem item) {
        Integer live = item.liveVersion();
        return live == null ? null : version(item, live);
    }

    Licence licence(AgentId id) {
        return new People(em).byId(id).licence();
    }

    boolean isReviewer(AgentId id) {
        Agent agent = new People(em).byId(id);
        return agent.active() && agent.roles().contains(Role.REVIEWER);
    }

    void requireReviewer(AgentId id) {
        if (!isReviewer(id)) throw new NotAllowed("review");
    }

    void store(KnowledgeVersion version) {
        em.persist(version);
    }

    void remember(KnowledgeVersion version, EventType event, AgentId by, Instant at) {
        remember(version, event, by, at, null, null);
    }

    void remember(
            KnowledgeVersion version,
            EventType event,
            AgentId by,
            Instant at,
            @Nullable String reason,
            @Nullable RejectionCode code) {
        em.persist(new KnowledgeEvent(version, event, by, at, reason, code));
    }

    /** Leaves word that others may find something else now. */
    void tell(KnowledgeItem item) {
        outbox.record(KnowledgeItem.TOPIC, item.id());
    }

    void tellAdoption(KnowledgeItem item) {
        outbox.record(KnowledgeItem.ADOPTION, item.id());
    }

    /** Writes everything now, so that someone who was faster is noticed here and not at the end of the transaction. */
    void write(KnowledgeVersion version) {
        try {
            em.flush();
        } catch (OptimisticLockException someoneWasFaster) {
            throw new VersionMoved(version.title());
        }
    }
}
