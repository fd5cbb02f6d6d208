package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Notes what a customer means to do when a policy ends. */
@UseCase
public class SetRenewal {
    private final EntityManager em;
    private final Outbox outbox;

    @Inject
    public SetRenewal(EntityManager em, Outbox outbox) {
        this.em = em;
        this.outbox = outbox;
    }

    /**
     * Sets the state and returns the one before, to undo it with. It stands against imports until the next term begins.
     * Refuses a policy the viewer may not see with {@link NotFound} and administrators with {@code NotAllowed}.
     */
    public Renewal to(PolicyId id, Viewer viewer, Renewal meant) {
        return to(id, viewer, meant, null);
    }

    /**
     * Sets the state as {@link #to(PolicyId, Viewer, Renewal)} does, with why the customer does not renew.
     *
     * @param reason null when it is not known; kept only for {@link Renewal#NOT_RENEWING}
     */
    public Renewal to(PolicyId id, Viewer viewer, Renewal meant, @Nullable DeclineReason reason) {
        Policy policy = em.find(Policy.class, id.value());
        if (policy == null) throw new NotFound("policy", id);
        CustomerId holder = new CustomerId(policy.customer());
        new Accounts(em).openToWrite(holder, viewer);
        Renewal before = policy.renewal();
        policy.renewal(meant, reason, viewer.agent());
        Summaries.refresh(em, List.of(holder.value()));
        outbox.record(KeepArchive.TOPIC, holder);
        return before;
    }
}
