package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.advice.GivenFeedback;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Credits those who share in an item when a colleague's feedback deserves it, and takes it back when it is undone. */
@UseCase
public class CreditUses implements Outbox.Listener {
    private final EntityManager em;
    private final ReadFeedback feedback;
    private final Ledger ledger;

    @Inject
    public CreditUses(EntityManager em, ReadFeedback feedback, Ledger ledger) {
        this.em = em;
        this.feedback = feedback;
        this.ledger = ledger;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    /** Settles the feedback with these ids and every other click like it; unknown ids are passed over. */
    @Override
    public void apply(List<String> subjects) {
        ledger.lock();
        List<Uses.Use> uses = feedback
                .alike(subjects.stream().map(Long::valueOf).toList())
                .stream()
                .map(Uses.Use::of)
                .toList();
        ledger.settle(Uses.merits(
                uses,
                new Authors(em).of(uses.stream().map(use -> use.key().item()).collect(Collectors.toSet())),
                RuleBooks.read(em)));
    }
}
