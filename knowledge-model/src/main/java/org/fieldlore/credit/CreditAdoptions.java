package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.credit.Authors.Contribution;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Credits the author when an item is adopted, once an item whatever the number of deliveries. */
@UseCase
public class CreditAdoptions implements Outbox.Listener {
    private final Authors authors;
    private final Ledger ledger;

    @Inject
    public CreditAdoptions(EntityManager em, Ledger ledger) {
        this.authors = new Authors(em);
        this.ledger = ledger;
    }

    @Override
    public String topic() {
        return KnowledgeItem.ADOPTION;
    }

    /** Settles the items with these ids; unknown ids are passed over. */
    @Override
    public void apply(List<String> subjects) {
        ledger.lock();
        List<Merit> merits = new ArrayList<>();
        for (Contribution item : authors.of(subjects.stream()
                        .map(id -> new KnowledgeId(Long.parseLong(id)))
                        .collect(Collectors.toSet()))
                .values()) {
            Instant at = item.adoptedAt();
            if (at != null)
                merits.add(new Merit(
                        "adoption:" + item.item(),
                        PointsReason.ADOPTED,
                        at,
                        item.author(),
                        item.item(),
                        null,
                        item.improvers(at),
                        item.reviewer(),
                        true));
        }
        ledger.settle(merits);
    }
}
