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

    /** Puts the submitted wording live and validated; the first time this is the item's adoption. */
    public void approve(KnowledgeId id, AgentId reviewer, int seen) {
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.LIVE)) return;
        requireDecidable(item, version, seen);
        Instant now = items.now();
        item.approve(version, items.live(item), reviewer, now);
        close(item, version, EventType.APPROVED, reviewer, now, null, null);
        if (item.adopt(now)) items.tellAdoption(item);
    }

    /**
     * Puts the reviewer's wording of it live and validated; the author's stays in the history. Refuses an incomplete one as
     * {@link WriteKnowledge#submit} does, and {@link LiveItemKeepsItsKind}.
     *
     * @param note what was changed and why, for the author, at most 2,000 characters, or null
     */
    public void approveWithEdits(KnowledgeId id, AgentId reviewer, int seen, Draft edited, @Nullable String note) {
        edited.within(settings).complete(settings);
        check.requireNoPersonalData(edited, id);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.LIVE)) return;
        requireDecidable(item, version, seen);
        Instant now = items.now();
        KnowledgeVersion live = item.approveWithEdits(version, items.live(item), edited, reviewer, now);
        items.store(live);
        close(item, live, EventType.APPROVED_WITH_EDITS, reviewer, now, optional(note), null);
        if (item.adopt(now)) items.tellAdoption(item);
    }

    /** Sends it back to its author with what is missing, at most 2,000 characters; what is live stays. */
    public void askChanges(KnowledgeId id, AgentId reviewer, int seen, String reason) {
        String plain = reason(reason);
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion version = items.latest(item);
        if (version.decidedSo(reviewer, VersionState.CHANGES_ASKED)) return;
        requireDecidable(item, version, seen);
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
        requireDecidable(item, version, seen);
        Instant now = items.now();
        item.reject(version, reviewer, now, code, plain);
        close(item, version, EventType.REJECTED, reviewer, now, plain, code);
    }

    /**
     * Vouches for an imported item that is live and not validated; nothing happens when it is validated already. Refuses
     * {@link NotLive} where nothing is live.
     */
    public void validate(KnowledgeId id, AgentId reviewer, int seen) {
        KnowledgeItem item = forReview(id, reviewer);
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        if (item.archived()) throw new OutOfUse(live.title());
        if (item.confidence() == Confidence.VALIDATED) return;
        live.requireSeen(seen);
        Instant now = items.now();
        item.validate(live, reviewer, now);
        close(item, live, EventType.APPROVED, reviewer, now, null, null);
    }

    private KnowledgeItem forReview(KnowledgeId id, AgentId reviewer) {
        KnowledgeItem item = items.locked(id);
        items.requireReviewer(reviewer);
        if (item.author().equals(reviewer))
            throw new OwnWorkCannotBeApproved(items.latest(item).title());
        return item;
    }

    private static void requireDecidable(KnowledgeItem item, KnowledgeVersion version, int seen) {
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
