package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Agent;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What authors do with what they write. Sending the same form twice does nothing the second time. */
@UseCase
public class WriteKnowledge {
    private final EntityManager em;
    private final Items items;
    private final KnowledgeSettings settings;
    private final CheckDraft check;

    @Inject
    public WriteKnowledge(EntityManager em, Clock clock, Outbox outbox, KnowledgeSettings settings, CheckDraft check) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
        this.settings = settings;
        this.check = check;
    }

    /**
     * Begins an item as a draft, however incomplete, and returns its id; the same draft of the same author within a few
     * minutes returns the item that it began. Refuses only what is too much: {@link TitleLength}, {@link SectionTooLong},
     * {@link TooManyWordings}, {@link WordingTooLong}.
     */
    public KnowledgeId draft(AgentId author, Draft draft) {
        draft.within(settings);
        oneAtATime(author);
        Instant now = items.now();
        Long twin = twin(author, draft, now);
        if (twin != null) return new KnowledgeId(twin);
        KnowledgeItem item = new KnowledgeItem(author, draft, now);
        em.persist(item);
        em.flush();
        items.store(item.begin(draft, now));
        return item.id();
    }

    // A form sent twice arrives on two threads: the second waits here until the first is stored.
    private void oneAtATime(AgentId author) {
        if (em.find(Agent.class, author.value(), LockModeType.PESSIMISTIC_WRITE) == null)
            throw new NotFound("agent", author);
    }

    private @Nullable Long twin(AgentId author, Draft draft, Instant now) {
        List<Long> twins = em.createQuery("""
                        select max(v.itemId) from KnowledgeVersion v join KnowledgeItem i on i.id = v.itemId
                        where v.editorId = :author and v.number = 1 and v.fingerprint = :fingerprint
                        and v.createdAt between :since and :now and i.discardedAt is null and i.origin is null""", Long.class)
                .setParameter("author", author.value())
                .setParameter("fingerprint", draft.fingerprint())
                .setParameter("since", now.minus(settings.sameForm()))
                .setParameter("now", now)
                .getResultList();
        return twins.get(0);
    }

    /** Saves like {@link #saveDraft(KnowledgeId, AgentId, Draft, int)}, whatever was saved meanwhile. */
    public Saved saveDraft(KnowledgeId id, AgentId author, Draft draft) {
        return save(id, author, draft, null);
    }

    /**
     * Saves the wording being worked on, or begins a new one beside what is live or was turned down; one update, and none
     * when nothing changed. Refuses {@link VersionMoved} when the revision seen is no longer the stored one,
     * {@link UnderReview}, {@link Discarded}, {@link OutOfUse}, {@link LiveItemKeepsItsKind}, {@link NotTheAuthor},
     * {@link TitleLength}, {@link SectionTooLong}, {@link TooManyWordings}, {@link WordingTooLong}.
     *
     * @param seen the revision that {@link Saved} or {@link DraftView} gave
     */
    public Saved saveDraft(KnowledgeId id, AgentId author, Draft draft, int seen) {
        return save(id, author, draft, seen);
    }

    private Saved save(KnowledgeId id, AgentId author, Draft draft, @Nullable Integer seen) {
        draft.within(settings);
        KnowledgeItem item = items.ofAuthor(id, author);
        KnowledgeVersion latest = items.latest(item);
        boolean same = latest.draft(item.kind(), item.lang()).equals(draft) && !item.discarded();
        if (!same) {
            requireOpen(item, latest);
            if (seen != null) latest.requireSeen(seen);
            latest = item.pendingVersion() == null ? revise(item, draft) : resume(item, latest, draft);
            items.write(latest);
        }
        return new Saved(latest.number(), latest.revision(), latest.savedAt());
    }

    private static void requireOpen(KnowledgeItem item, KnowledgeVersion latest) {
        if (item.archived()) throw new OutOfUse(latest.title());
        if (item.discarded() && !item.live()) throw new Discarded(latest.title());
    }

    private KnowledgeVersion resume(KnowledgeItem item, KnowledgeVersion pending, Draft draft) {
        item.resume(pending, draft, items.now());
        return pending;
    }

    private KnowledgeVersion revise(KnowledgeItem item, Draft draft) {
        Instant now = items.now();
        KnowledgeVersion version = item.begin(draft, now);
        items.store(version);
        items.remember(version, EventType.REVISED, item.author(), now);
        return version;
    }

    /**
     * Puts the saved wording before the reviewers and returns its revision; a first wording is found by others from now on,
     * labelled as not validated. Already submitted: nothing happens. Refuses {@link NothingToSubmit}, {@link TitleLength},
     * {@link SectionMissing}, {@link PersonalDataInText}, {@link Discarded}, {@link OutOfUse}, {@link NotTheAuthor}.
     */
    public int submit(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofAuthor(id, author);
        KnowledgeVersion pending = items.pending(item);
        if (pending == null) throw new NothingToSubmit();
        if (pending.state() == VersionState.IN_REVIEW) return pending.revision();
        if (item.discarded()) throw new Discarded(pending.title());
        requireOpen(item, pending);
        Draft written = pending.draft(item.kind(), item.lang());
        written.complete(settings);
        check.requireNoPersonalData(written, id);
        Instant now = items.now();
        items.remember(pending, item.submit(pending, now), author, now);
        items.tell(item);
        items.write(pending);
        return pending.revision();
    }

    /** Begins an item and puts it before the reviewers in one step; what {@link #submit} refuses leaves no draft behind. */
    public KnowledgeId draftAndSubmit(AgentId author, Draft draft) {
        KnowledgeId id = draft(author, draft);
        submit(id, author);
        return id;
    }

    /** Takes a submitted wording back to go on writing. Refuses {@link NotInReview} and {@link NotTheAuthor}. */
    public void withdraw(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofAuthor(id, author);
        KnowledgeVersion pending = items.latest(item);
        Instant now = items.now();
        item.withdraw(pending, now);
        items.remember(pending, EventType.WITHDRAWN, author, now);
        items.tell(item);
        items.write(pending);
    }

    /**
     * Throws away what is being worked on, until {@link #undoDiscard}; what is live stays. Refuses {@link UnderReview} and
     * {@link NotTheAuthor}, and {@link NothingToDiscard} when there is only a live wording.
     */
    public void discard(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofAuthor(id, author);
        KnowledgeVersion latest = items.latest(item);
        if (latest.state() == VersionState.IN_REVIEW) throw new UnderReview(latest.title());
        if (item.live() && item.pendingVersion() == null) throw new NothingToDiscard(latest.title());
        item.discard(items.now());
        items.write(latest);
    }

    /** Brings back what was thrown away; nothing happens when nothing was. Refuses {@link NotTheAuthor}. */
    public void undoDiscard(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofAuthor(id, author);
        item.undoDiscard();
        items.write(items.latest(item));
    }
}
