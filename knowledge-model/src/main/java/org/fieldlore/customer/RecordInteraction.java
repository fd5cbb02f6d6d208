package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
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
        return note(customer, viewer, kind, text, UUID.randomUUID());
    }

    /**
     * Stores a contact as {@link #note(CustomerId, Viewer, InteractionKind, String)} does, and only once: a slip that the same
     * agent sent before about the same customer gives back the id of the note that it made.
     *
     * @param slip names the form that was filled in
     */
    public long note(CustomerId customer, Viewer viewer, InteractionKind kind, String text, UUID slip) {
        String key = "slip:" + viewer.agent() + ":" + customer + ":" + slip;
        // Locks first: whoever sends the slip again at the same moment waits, and then finds the note.
        em.find(Customer.class, customer.value(), LockModeType.PESSIMISTIC_WRITE);
        new Accounts(em).openToWrite(customer, viewer);
        List<Long> before = em.createQuery("select i.id from Interaction i where i.externalId = :key", Long.class)
                .setParameter("key", key)
                .getResultList();
        return before.isEmpty() ? store(customer, viewer, kind, text, key) : before.get(0);
    }

    /**
     * Takes back a contact that the viewer noted. Refuses with {@link NotFound} one that is not there or is somebody else's.
     */
    public void takeBack(long id, Viewer viewer) {
        Interaction interaction = em.find(Interaction.class, id);
        if (interaction == null || !interaction.isBy(viewer.agent())) throw new NotFound("interaction", id);
        CustomerId customer = interaction.customer();
        new Accounts(em).openToWrite(customer, viewer);
        em.remove(interaction);
        em.flush();
        Summaries.refresh(em, List.of(customer.value()));
        outbox.record(KeepArchive.TOPIC, customer);
    }

    private long store(CustomerId customer, Viewer viewer, InteractionKind kind, String text, String key) {
        Interaction interaction = new Interaction(customer, viewer.agent(), kind, text, key, clock.instant());
        em.persist(interaction);
        Summaries.refresh(em, List.of(customer.value()));
        outbox.record(KeepArchive.TOPIC, customer);
        return interaction.id();
    }
}
