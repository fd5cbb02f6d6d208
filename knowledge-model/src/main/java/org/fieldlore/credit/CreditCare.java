package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.credit.Authors.Contribution;
import org.fieldlore.credit.Authors.Improvement;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Credits those who look after what others wrote: who improves it, decides on it, or finds it to be true still. */
@UseCase
public class CreditCare implements Outbox.Listener {
    private final EntityManager em;
    private final Authors authors;
    private final Ledger ledger;

    @Inject
    public CreditCare(EntityManager em, Ledger ledger) {
        this.em = em;
        this.authors = new Authors(em);
        this.ledger = ledger;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    /** Settles the care for the items with these ids; imports and unknown ids are passed over. */
    @Override
    public void apply(List<String> subjects) {
        List<Long> ids = subjects.stream().map(Long::valueOf).toList();
        // News of imports come by the thousand; they hold nobody up.
        List<Row> decisions = decisions(ids);
        if (decisions.isEmpty()) return;
        ledger.lock();
        List<Merit> merits = new ArrayList<>();
        for (Row row : decisions) merits.add(merit(row));
        for (Contribution item :
                authors.of(ids.stream().map(KnowledgeId::new).toList()).values())
            for (Improvement one : item.improvements())
                merits.add(Merit.alone(
                        "improvement:" + item.item() + "." + one.version(),
                        PointsReason.IMPROVED,
                        one.at(),
                        one.by(),
                        item.item(),
                        null));
        ledger.settle(merits);
    }

    private List<Row> decisions(List<Long> items) {
        return Sql.of("select e.id, e.event, e.happened_at, e.by_id, e.item_id from knowledge_event e"
                        + " join knowledge_item i on i.id = e.item_id where i.origin is null and e.by_id <> i.author_id"
                        + " and e.event in ('APPROVED', 'APPROVED_WITH_EDITS', 'REJECTED', 'CHANGES_ASKED', 'VERIFIED')"
                        + " and e.item_id in")
                .list(items)
                .rows(em);
    }

    private static Merit merit(Row row) {
        PointsReason reason = row.text(1).equals("VERIFIED") ? PointsReason.VERIFIED : PointsReason.REVIEWED;
        return Merit.alone(
                "care:" + row.number(0),
                reason,
                row.instant(2),
                new AgentId(row.number(3)),
                new KnowledgeId(row.number(4)),
                null);
    }
}
