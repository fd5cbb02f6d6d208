package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.UseCase;

/** Shows once what is hidden from someone's role, and keeps who looked and why. */
@UseCase
public class Unmask {
    private final EntityManager em;
    private final ReadCustomer read;
    private final Clock clock;

    @Inject
    public Unmask(EntityManager em, ReadCustomer read, Clock clock) {
        this.em = em;
        this.read = read;
        this.clock = clock;
    }

    /**
     * Returns the customer's page with nothing hidden. For colleagues and managers of the branch; refuses administrators with
     * {@link NotAllowed} and a customer whom the viewer may not see with {@code NotFound}. Nothing is kept where nothing was hidden.
     *
     * @param words why, at most 500 characters; needed for {@link LookPurpose#OTHER}, else they may be empty
     */
    public CustomerView look(CustomerId customer, Viewer viewer, LookPurpose purpose, String words) {
        CustomerView masked = read.view(customer, viewer);
        if (!masked.clearance().writes()) throw new NotAllowed("unmask customers");
        List<Fact> hidden = masked.facts().stream()
                .filter(FactLine::masked)
                .map(FactLine::fact)
                .toList();
        boolean plates = Mask.hides(Fact.PLATE, masked.clearance())
                && masked.policies().stream().anyMatch(policy -> policy.plate() != null);
        if (hidden.isEmpty() && !plates) return masked;
        em.persist(new Look(customer, viewer.agent(), purpose, words, hidden, clock.instant()));
        return read.whole(customer, viewer);
    }
}
