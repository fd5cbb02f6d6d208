package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The one door to a single customer: nobody gets past it without the right to. */
final class Accounts {
    private final EntityManager em;

    Accounts(EntityManager em) {
        this.em = em;
    }

    /** Returns the customer; refuses with {@link NotFound} what the viewer may not see. One statement. */
    Account open(CustomerId id, Viewer viewer) {
        List<Object[]> rows = em.createQuery(
                        "select c, a.id, a.login, a.nameZh, a.nameEn, a.branchId from Customer c"
                                + " left join Agent a on a.id = c.agentId where c.id = :id",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultList();
        @Nullable Object[] row = rows.isEmpty() ? new @Nullable Object[6] : rows.get(0);
        boolean seen = Clearance.sees(viewer, (Long) row[5], (Long) row[1]);
        if (!(row[0] instanceof Customer customer) || !seen) throw new NotFound("customer", id);
        @Nullable Long agent = (Long) row[1];
        return new Account(customer, agent == null ? null : agent(row, agent), Clearance.of(viewer, agent));
    }

    /** Returns a customer whom the viewer may also write about; refuses administrators with {@link NotAllowed}. */
    Account openToWrite(CustomerId id, Viewer viewer) {
        Account account = open(id, viewer);
        if (!account.clearance().writes()) throw new NotAllowed("write about customers");
        return account;
    }

    private static CustomerView.AgentLine agent(@Nullable Object[] row, long id) {
        return new CustomerView.AgentLine(
                new AgentId(id), String.valueOf(row[2]), String.valueOf(row[3]), String.valueOf(row[4]));
    }
}
