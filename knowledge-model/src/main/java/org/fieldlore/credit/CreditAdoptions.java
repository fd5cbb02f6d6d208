package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Posts points to the author when an item is adopted, once an item whatever the number of deliveries. */
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
        ledger.settle(
                authors
                        .adopted(subjects.stream()
                                .map(id -> new KnowledgeId(Long.parseLong(id)))
                                .collect(Collectors.toSet()))
                        .stream()
                        .map(item -> new Merit(
                                "adoption:" + item.item(),
                                item.author(),
                                item.item(),
                                PointsReason.ADOPTED,
                                item.at(),
                                null,
                                true))
                        .toList());
    }
}
