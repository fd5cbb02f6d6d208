package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps what customers consent and object to, with its history. */
@UseCase
public class KeepConsent {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeepConsent(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Records what a customer said; what was said before to the same use does not stand any more. Refuses a customer whom the
     * viewer may not see with {@code NotFound}, and with {@link NotAllowed} whoever may not correct the customer.
     */
    public void state(CustomerId customer, Viewer viewer, Consent.Statement statement) {
        em.find(Customer.class, customer.value(), LockModeType.PESSIMISTIC_WRITE);
        Account account = new Accounts(em).openToWrite(customer, viewer);
        if (!CorrectCustomer.mayCorrect(account.clearance())) throw new NotAllowed("record consent");
        Consent consent = new Consent(customer, statement, viewer.agent(), clock.instant());
        Sql.of(
                        "update customer_consent set standing = 0 where customer_id = ? and purpose = ? and standing = 1",
                        customer.value(),
                        statement.purpose())
                .execute(em);
        em.persist(consent);
    }

    /** Returns those of these customers who object to a use, whoever asks; in one statement. */
    public Set<CustomerId> objecting(Collection<CustomerId> customers, UsePurpose purpose) {
        if (customers.isEmpty()) return Set.of();
        return Sql.of("select customer_id from customer_consent where purpose = ? and stand = 'OBJECTS'", purpose)
                .add("and standing = 1 and customer_id in")
                .list(customers.stream().map(CustomerId::value).toList())
                .rows(em)
                .stream()
                .map(row -> new CustomerId(row.number(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Narrows a statement to customers that do not object; {@code column} holds their ids. */
    public static String unless(UsePurpose purpose, String column) {
        return column + " not in (select o.customer_id from customer_consent o where o.purpose = '" + purpose
                + "' and o.stand = 'OBJECTS' and o.standing = 1)";
    }
}
