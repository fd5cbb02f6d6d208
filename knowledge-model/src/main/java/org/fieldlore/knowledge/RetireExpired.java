package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Takes references out of use after the last day on which they hold, by the calendar of UTC. Each wording once: whoever brings
 * one back knows that it holds on.
 */
@UseCase
public class RetireExpired {
    private static final int BATCH = 200;
    private final EntityManager em;
    private final Items items;

    @Inject
    public RetireExpired(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
    }

    /** Retires at most 200 and returns how many those were. */
    public int run() {
        List<KnowledgeId> over = Sql.of(
                        "select i.id from knowledge_item i where i.valid_until < ? and i.live_version is not null"
                                + " and i.confidence <> 'ARCHIVED' and not exists (select 1 from knowledge_event e"
                                + " where e.item_id = i.id and e.version_number = i.live_version and e.event = ?)"
                                + " order by i.id limit ?",
                        today(),
                        EventType.EXPIRED,
                        BATCH)
                .rows(em)
                .stream()
                .map(row -> new KnowledgeId(row.number(0)))
                .toList();
        over.forEach(this::retire);
        return over.size();
    }

    private void retire(KnowledgeId id) {
        KnowledgeItem item = items.locked(id);
        KnowledgeVersion live = items.live(item);
        LocalDate until = item.validUntil();
        if (live == null || until == null || item.archived() || !until.isBefore(today())) return;
        Instant now = items.now();
        item.archive(now);
        items.remember(live, EventType.EXPIRED, item.owner(), now, until.toString(), null);
        items.tell(item);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(items.now(), ZoneOffset.UTC);
    }
}
