package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What authors do with what they write. Sending the same form twice does nothing the second time. */
@UseCase
public class WriteKnowledge {
    public static final int NOTE_MAX = 500;
    private final EntityManager em;
    private final Items items;
    private final KnowledgeSettings settings;
    private final SamplingPlan plan;
    private final Lot lot;
    private final CheckDraft check;

    @Inject
    public WriteKnowledge(
            EntityManager em, Clock clock, Outbox outbox, KnowledgeSettings settings, Lot lot, CheckDraft check) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
        this.settings = settings;
        this.plan = new SamplingPlan(em);
        this.lot = lot;
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
        items.store(item.begin(draft, author, now));
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
     * {@link UnderReview}, {@link ChangedByOther}, {@link Discarded}, {@link OutOfUse}, {@link LiveItemKeepsItsKind},
     * {@link NotTheAuthor} for what never was live, {@link ControlledItem}, {@link TitleLength}, {@link SectionTooLong},
     * {@link TooManyWordings}, {@link WordingTooLong}. Somebody else's draft that nobody touched for some time gives way, and
     * is kept among the versions.
     *
     * @param seen the revision that {@link Saved} or {@link DraftView} gave
     */
    public Saved saveDraft(KnowledgeId id, AgentId author, Draft draft, int seen) {
        return save(id, author, draft, seen);
    }

    private Saved save(KnowledgeId id, AgentId author, Draft draft, @Nullable Integer seen) {
        draft.within(settings);
        KnowledgeItem item = items.forEdit(id, author);
        KnowledgeVersion start = items.startFor(item, author);
        boolean same = start.draft(item.kind(), item.lang()).equals(draft) && !item.discarded();
        if (!same) {
            requireOpen(item, start);
            if (seen != null) start.requireSeen(seen);
            KnowledgeVersion pending = items.pending(item);
            if (pending == start) item.resume(start, draft, items.now());
            else {
                if (pending != null) makeRoom(item, pending);
                start = revise(item, author, draft);
            }
            items.write(start);
        }
        return new Saved(start.number(), start.revision(), start.savedAt());
    }

    // One wording at a time is in work beside the live one. A draft that was left lying must not lock the item for
    // good.
    private void makeRoom(KnowledgeItem item, KnowledgeVersion theirs) {
        boolean left = theirs.state() == VersionState.DRAFT
                && (item.discarded()
                        || theirs.savedAt().plus(settings.draftHolds()).isBefore(items.now()));
        if (!left) throw new ChangedByOther(theirs.title(), theirs.state());
        theirs.supersede();
    }

    /**
     * Begins a new wording with the text of an earlier one, to be handed in like any other; the live one stays until then.
     * Refuses as {@link #saveDraft(KnowledgeId, AgentId, Draft, int)} does, and {@link NotFound} for a wording that the editor
     * may not see.
     */
    public Saved takeUp(KnowledgeId id, AgentId editor, int number) {
        KnowledgeItem item = items.forEdit(id, editor);
        KnowledgeVersion earlier = number < 1 || number > item.lastVersion() ? null : items.version(item, number);
        Rights rights = new Rights(
                item, items.pending(item), new People(em).byId(editor).viewer());
        if (earlier == null || !rights.sees(earlier)) throw new NotFound("version", number);
        return save(id, editor, earlier.draft(item.kind(), item.lang()), null);
    }

    private static void requireOpen(KnowledgeItem item, KnowledgeVersion latest) {
        if (item.archived()) throw new OutOfUse(latest.title());
        if (item.discarded() && !item.live()) throw new Discarded(latest.title());
    }

    private KnowledgeVersion revise(KnowledgeItem item, AgentId editor, Draft draft) {
        Instant now = items.now();
        KnowledgeVersion version = item.begin(draft, editor, now);
        items.store(version);
        items.remember(version, EventType.REVISED, editor, now);
        return version;
    }

    /** Hands in like {@link #submit(KnowledgeId, AgentId, String)}, without a word about why. */
    public HandedIn submit(KnowledgeId id, AgentId editor) {
        return submit(id, editor, null);
    }

    /**
     * Hands the saved wording in. By the editor's licence it goes live at once, and may be drawn to be looked at; else it waits
     * for a reviewer, and a first wording is found by others meanwhile, labelled as not validated. Already submitted: nothing
     * happens. Refuses {@link NothingToSubmit}, {@link TitleLength}, {@link SectionMissing}, {@link PersonalDataInText}, {@link Discarded},
     * {@link OutOfUse}, {@link NotTheAuthor}.
     *
     * @param note why this wording was written, at most 500 characters; blank or null says nothing
     */
    public HandedIn submit(KnowledgeId id, AgentId editor, @Nullable String note) {
        String why = PlainText.line(note);
        KnowledgeItem item = items.ofEditor(id, editor);
        KnowledgeVersion pending = items.pending(item);
        if (pending == null) throw new NothingToSubmit();
        if (pending.state() == VersionState.IN_REVIEW) return new HandedIn(pending.revision(), false);
        if (item.discarded()) throw new Discarded(pending.title());
        requireOpen(item, pending);
        Draft written = pending.draft(item.kind(), item.lang());
        written.complete(settings);
        check.requireNoPersonalData(written, id);
        Instant now = items.now();
        String reason = why.isEmpty() ? null : Required.text("note", why, NOTE_MAX);
        Integer sampled = item.controlled() ? null : plan.sampled(items.licence(editor), item.kind(), pending.links());
        EventType event = item.submit(pending, reason, now);
        items.remember(pending, event, editor, now, reason, null);
        if (sampled != null) {
            item.publishByLicence(pending, items.live(item), lot.draw(sampled), now);
            items.remember(pending, EventType.PUBLISHED, editor, now);
        }
        items.tell(item);
        items.write(pending);
        return new HandedIn(pending.revision(), sampled != null);
    }

    /** Begins an item and puts it before the reviewers in one step; what {@link #submit} refuses leaves no draft behind. */
    public KnowledgeId draftAndSubmit(AgentId author, Draft draft) {
        KnowledgeId id = draft(author, draft);
        submit(id, author);
        return id;
    }

    /** Takes a submitted wording back to go on writing. Refuses {@link NotInReview} and {@link NotTheAuthor}. */
    public void withdraw(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofEditor(id, author);
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
        KnowledgeItem item = items.ofEditor(id, author);
        KnowledgeVersion latest = items.latest(item);
        if (latest.state() == VersionState.IN_REVIEW) throw new UnderReview(latest.title());
        if (item.live() && item.pendingVersion() == null) throw new NothingToDiscard(latest.title());
        item.discard(items.now());
        items.write(latest);
    }

    /** Brings back what was thrown away; nothing happens when nothing was. Refuses {@link NotTheAuthor}. */
    public void undoDiscard(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.ofEditor(id, author);
        item.undoDiscard();
        items.write(items.latest(item));
    }
}
