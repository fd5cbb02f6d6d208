package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.advice.GivenFeedback;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Posts points when a colleague's feedback deserves them, and takes them back when it is undone. */
@UseCase
public class CreditUses implements Outbox.Listener {
    private final ReadFeedback feedback;
    private final Authors authors;
    private final Ledger ledger;
    private final CreditSettings settings;

    @Inject
    public CreditUses(EntityManager em, ReadFeedback feedback, Ledger ledger, CreditSettings settings) {
        this.feedback = feedback;
        this.authors = new Authors(em);
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    /** Settles the feedback with these ids and every other click like it; unknown ids are passed over. */
    @Override
    public void apply(List<String> subjects) {
        List<Uses.Use> uses = feedback
                .alike(subjects.stream().map(Long::valueOf).toList())
                .stream()
                .map(Uses.Use::of)
                .toList();
        ledger.settle(Uses.merits(
                uses,
                authors.of(uses.stream().map(use -> use.key().item()).collect(Collectors.toSet())),
                settings.onceWithin()));
    }
}
