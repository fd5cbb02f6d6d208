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

/** Takes items out of use and brings them back; author and owner may, and every reviewer. Others get {@link NotAllowed}. */
@UseCase
public class ArchiveKnowledge {
    private static final int REASON_MAX = 2000;
    private final Items items;

    @Inject
    public ArchiveKnowledge(EntityManager em, Clock clock, Outbox outbox) {
        this.items = new Items(em, clock, outbox);
    }

    /**
     * Takes an item out of use: only those find it who ask for the archive, and they and whoever has its address read it with
     * that label. Nothing happens when it is archived already. Refuses {@link NotLive}.
     *
     * @param reason at most 2,000 characters, never empty
     */
    public void archive(KnowledgeId id, AgentId by, String reason) {
        String plain = Required.text("reason", PlainText.of(reason), REASON_MAX);
        KnowledgeItem item = allowed(id, by);
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        if (item.archived()) return;
        Instant now = items.now();
        item.archive(now);
        items.remember(live, EventType.ARCHIVED, by, now, plain, null);
        items.tell(item);
        items.write(live);
    }

    /** Brings an archived item back as far trusted as it was; nothing happens when it is in use. Refuses {@link NotLive}. */
    public void restore(KnowledgeId id, AgentId by) {
        KnowledgeItem item = allowed(id, by);
        if (!item.archived()) return;
        KnowledgeVersion live = items.live(item);
        if (live == null) throw new NotLive(items.latest(item).title());
        Instant now = items.now();
        item.restore(now);
        items.remember(live, EventType.RESTORED, by, now);
        items.tell(item);
        items.write(live);
    }

    private KnowledgeItem allowed(KnowledgeId id, AgentId by) {
        KnowledgeItem item = items.locked(id);
        if (!item.author().equals(by) && !item.owner().equals(by) && !items.isReviewer(by))
            throw new NotAllowed("archive");
        return item;
    }
}
