package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers decide. Every decision names the revision that the reviewer has read, and refuses {@link VersionMoved} when
 * it is no longer that one, {@link NotInReview} when the author took it back, {@link AlreadyDecided} when someone was
 * faster, {@link OwnWorkCannotBeApproved}, {@link OutOfUse}, and {@link NotAllowed} without the role. The same decision
 * twice by the same reviewer does nothing the second time.
 */
@UseCase
public class ReviewKnowledge {
    private static final int REASON_MAX = 2000;
    private final Items items;
    private final KnowledgeSettings settings;
    private final CheckDraft check;

    @Inject
    public ReviewKnowledge(EntityManager em, Clock clock, Outbox outbox, KnowledgeSettings settings, CheckDraft check) {
        this.items = new Items(em, clock, outbox);
        this.settings = settings;
        this.check = check;
    }

    /**
     * Puts the submitted wording live and validated; the first time this is the item's adoption. A controlled item takes two
     * reviewers: the first one's approval is noted, and the wording waits for the second.
     */
    public Approval approve(KnowledgeId id, AgentId reviewer, int seen) {
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.LIVE)) return Approval.LIVE;
        if (isFirst(version, reviewer)) return Approval.SECOND_NEEDED;
        requireDecidable(item, version, reviewer, seen);
        Instant now = items.now();
        if (item.controlled() && !version.firstApproved()) {
            version.approveFirst(reviewer, now);
            close(item, version, EventType.FIRST_APPROVED, reviewer, now, null, null);
            return Approval.SECOND_NEEDED;
        }
        item.approve(version, items.live(item), reviewer, now);
        close(item, version, EventType.APPROVED, reviewer, now, null, null);
        if (item.adopt(now)) items.tellAdoption(item);
        return Approval.LIVE;
    }

    private static boolean isFirst(KnowledgeVersion version, AgentId reviewer) {
        return version.state() == VersionState.IN_REVIEW && version.firstApprovedBy(reviewer);
    }

    /**
     * Puts the reviewer's wording of it live and validated; the author's stays in the history. Of a controlled item it waits for
     * a second reviewer. Refuses an incomplete one as
     * {@link WriteKnowledge#submit} does, and {@link LiveItemKeepsItsKind}.
     *
     * @param note what was changed and why, for the author, at most 2,000 characters, or null
     */
    public Approval approveWithEdits(KnowledgeId id, AgentId reviewer, int seen, Draft edited, @Nullable String note) {
        edited.within(settings).complete(settings);
        check.requireNoPersonalData(edited, id);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.LIVE)) return Approval.LIVE;
        if (isFirst(version, reviewer)) return Approval.SECOND_NEEDED;
        requireDecidable(item, version, reviewer, seen);
        Instant now = items.now();
        if (item.controlled()) {
            KnowledgeVersion waiting = item.approveFirstWithEdits(version, edited, reviewer, now);
            items.store(waiting);
            close(item, waiting, EventType.FIRST_APPROVED, reviewer, now, optional(note), null);
            return Approval.SECOND_NEEDED;
        }
        KnowledgeVersion live = item.approveWithEdits(version, items.live(item), edited, reviewer, now);
        items.store(live);
        close(item, live, EventType.APPROVED_WITH_EDITS, reviewer, now, optional(note), null);
        if (item.adopt(now)) items.tellAdoption(item);
        return Approval.LIVE;
    }

    /** Sends it back to its author with what is missing, at most 2,000 characters; what is live stays. */
    public void askChanges(KnowledgeId id, AgentId reviewer, int seen, String reason) {
        String plain = reason(reason);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.CHANGES_ASKED)) return;
        requireDecidable(item, version, reviewer, seen);
        Instant now = items.now();
        item.askChanges(version, reviewer, now, plain);
        close(item, version, EventType.CHANGES_ASKED, reviewer, now, plain, null);
    }

    /** Turns it down for a coded reason and a sentence of at most 2,000 characters; what is live stays. */
    public void reject(KnowledgeId id, AgentId reviewer, int seen, RejectionCode code, String reason) {
        String plain = reason(reason);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.REJECTED)) return;
        requireDecidable(item, version, reviewer, seen);
        Instant now = items.now();
        item.reject(version, reviewer, now, code, plain);
        close(item, version, EventType.REJECTED, reviewer, now, plain, code);
    }

    /**
     * Vouches for an item that is live and not validated, such as an imported one; nothing happens when it is validated already.
     * A controlled one takes two reviewers. Refuses {@link NotLive} where nothing is live.
     */
    public Approval validate(KnowledgeId id, AgentId reviewer, int seen) {
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        if (item.archived()) throw new OutOfUse(live.title());
        if (item.confidence() == Confidence.VALIDATED) return Approval.LIVE;
        if (item.controlled() && live.firstApprovedBy(reviewer)) return Approval.SECOND_NEEDED;
        live.requireSeen(seen);
        Instant now = items.now();
        if (item.controlled() && !live.firstApproved()) {
            live.approveFirst(reviewer, now);
            close(item, live, EventType.FIRST_APPROVED, reviewer, now, null, null);
            return Approval.SECOND_NEEDED;
        }
        item.validate(live, reviewer, now);
        close(item, live, EventType.APPROVED, reviewer, now, null, null);
        return Approval.LIVE;
    }

    /**
     * Says that a live wording that was drawn is good; somebody else has looked at it now, so this is the item's adoption. Not
     * drawn, or looked at already: {@link AlreadyDecided}.
     */
    public void passSample(KnowledgeId id, AgentId reviewer, int seen) {
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion live = drawn(item, reviewer, seen);
        Instant now = items.now();
        live.sampled(Sample.PASSED, reviewer, now, null);
        item.verified(reviewer, now);
        close(item, live, EventType.SAMPLE_PASSED, reviewer, now, null, null);
        if (item.adopt(now)) items.tellAdoption(item);
    }

    /** Says what is wrong with a live wording that was drawn, at most 2,000 characters; it is labelled as not validated again. */
    public void failSample(KnowledgeId id, AgentId reviewer, int seen, String reason) {
        String plain = reason(reason);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion live = drawn(item, reviewer, seen);
        Instant now = items.now();
        live.sampled(Sample.FAILED, reviewer, now, plain);
        item.failSample(now);
        close(item, live, EventType.SAMPLE_FAILED, reviewer, now, plain, null);
    }

    private KnowledgeVersion drawn(KnowledgeItem item, AgentId reviewer, int seen) {
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        if (item.archived()) throw new OutOfUse(live.title());
        if (live.editor().equals(reviewer)) throw new OwnWorkCannotBeApproved(live.title());
        if (!live.drawn()) throw new AlreadyDecided(live.title(), live.state());
        live.requireSeen(seen);
        return live;
    }

    /**
     * Works a submitted wording into another item, whose next live wording is the merged one, with the contributor as its editor;
     * what was submitted ends there, and its page leads to the other item. Into a controlled item it waits for a second reviewer.
     * Refuses as an approval does, for both items, {@link PersonalDataInText}, {@link MergedIntoItself}, {@link ChangedByOther} while somebody changes the
     * other one, and {@link LiveItemKeepsItsKind}.
     *
     * @param into the item that stays, which has to be live
     * @param intoSeen the revision of its live wording that the reviewer has read
     */
    public Approval merge(KnowledgeId id, AgentId reviewer, int seen, KnowledgeId into, int intoSeen, Draft merged) {
        merged.within(settings).complete(settings);
        check.requireNoPersonalData(merged, into);
        if (id.equals(into)) throw new MergedIntoItself();
        // In the order of their ids, so that two merges in opposite directions do not wait for each other.
        if (into.value() < id.value()) items.locked(into);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeItem other = forReview(into, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.MERGED)) return Approval.LIVE;
        requireDecidable(item, version, reviewer, seen);
        KnowledgeVersion live = items.live(other);
        if (live == null) throw new NotLive(items.latest(other).title());
        if (other.archived()) throw new OutOfUse(live.title());
        live.requireSeen(intoSeen);
        KnowledgeVersion beside = items.pending(other);
        if (beside != null && !other.discarded()) throw new ChangedByOther(live.title(), beside.state());
        Instant now = items.now();
        KnowledgeVersion taken = other.takeIn(merged, live, version.editor(), reviewer, now);
        items.store(taken);
        version.mergeAway(reviewer, now, live.title());
        item.mergeInto(other, now);
        close(item, version, EventType.MERGED_AWAY, reviewer, now, live.title(), null);
        close(other, taken, EventType.MERGED_IN, reviewer, now, version.title(), null);
        return other.controlled() ? Approval.SECOND_NEEDED : Approval.LIVE;
    }

    private KnowledgeItem forReview(KnowledgeId id, AgentId reviewer) {
        KnowledgeItem item = items.locked(id);
        items.requireReviewer(reviewer);
        if (item.author().equals(reviewer))
            throw new OwnWorkCannotBeApproved(items.latest(item).title());
        return item;
    }

    private static void requireDecidable(KnowledgeItem item, KnowledgeVersion version, AgentId reviewer, int seen) {
        if (version.editor().equals(reviewer)) throw new OwnWorkCannotBeApproved(version.title());
        if (item.archived()) throw new OutOfUse(version.title());
        version.requireInReview(seen);
    }

    private void close(
            KnowledgeItem item,
            KnowledgeVersion version,
            EventType event,
            AgentId by,
            Instant now,
            @Nullable String reason,
            @Nullable RejectionCode code) {
        items.remember(version, event, by, now, reason, code);
        items.tell(item);
        items.write(version);
    }

    private static String reason(String reason) {
        return Required.text("reason", PlainText.of(reason), REASON_MAX);
    }

    private static @Nullable String optional(@Nullable String note) {
        String plain = PlainText.of(note);
        return plain.isEmpty() ? null : reason(plain);
    }
}
