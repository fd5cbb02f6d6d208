package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Notes what was said to a customer or happened in the customer's life. */
@UseCase
public class RecordInteraction {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public RecordInteraction(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Stores a contact as of now under the viewer's name and returns its id. Refuses an empty text and one longer than 4000
     * characters with {@code Required}, a customer the viewer may not see with {@code NotFound}, and administrators with
     * {@code NotAllowed}.
     */
    public long note(CustomerId customer, Viewer viewer, InteractionKind kind, String text) {
        new Accounts(em).openToWrite(customer, viewer);
        Interaction interaction = new Interaction(customer, viewer.agent(), kind, text, clock.instant());
        em.persist(interaction);
        Summaries.refresh(em, List.of(customer.value()));
        outbox.record(KeepArchive.TOPIC, customer);
        return interaction.id();
    }
}
