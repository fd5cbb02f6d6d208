package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.Sql;

/** Keeps the sums that lists and segments read from the customer: premium and policies in force, next renewal, last contact. */
final class Summaries {
    private static final String IN_FORCE =
            " from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE')";

    private Summaries() {}

    /** Brings the sums of these customers up to date with what was flushed, one statement for every 500. */
    static void refresh(EntityManager em, Collection<Long> customers) {
        em.flush();
        for (List<Long> chunk : Chunks.of(customers))
            Sql.of("update customer set premium_in_force = (select coalesce(sum(p.premium), 0)" + IN_FORCE)
                    .add(", policies_in_force = (select count(*)" + IN_FORCE)
                    .add(", next_renewal = (select min(p.end_date)" + IN_FORCE)
                    .add(", last_contact = (select max(i.happened_at) from interaction i")
                    .add("where i.customer_id = customer.id) where id in")
                    .list(chunk)
                    .execute(em);
    }
}
