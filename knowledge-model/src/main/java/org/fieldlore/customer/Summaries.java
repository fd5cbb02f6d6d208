package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.Sql;

/**
 * Keeps the sums that lists and segments read from the customer: premium and policies in force, next renewal, last contact.
 *
 * <p>Amounts of different currencies do not add up, so the premium is a sum in one currency, {@code premium_currency}: that of
 * the policy in force that started last, of several the one stored last. Policies in force in another currency are counted,
 * but are not in the sum. Without a policy in force the sum is 0 and the currency stays as it was.
 */
final class Summaries {
    private static final String IN_FORCE = " from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE'";
    private static final String NEWEST =
            " order by case when p.start_date is null then 1 else 0 end, p.start_date desc, p.id desc limit 1";

    private Summaries() {}

    /** Brings the sums of these customers up to date with what was flushed, two statements for every 500. */
    static void refresh(EntityManager em, Collection<Long> customers) {
        em.flush();
        for (List<Long> chunk : Chunks.of(customers)) {
            Sql.of("update customer set premium_currency = coalesce((select p.currency" + IN_FORCE + NEWEST)
                    .add("), premium_currency), policies_in_force = (select count(*)" + IN_FORCE)
                    .add("), next_renewal = (select min(p.end_date)" + IN_FORCE)
                    .add("), last_contact = (select max(i.happened_at) from interaction i")
                    .add("where i.customer_id = customer.id) where id in")
                    .list(chunk)
                    .execute(em);
            // Apart, since within one statement MySQL would see the new currency and H2 the old one.
            Sql.of("update customer set premium_in_force = (select coalesce(sum(p.premium), 0)" + IN_FORCE)
                    .add("and p.currency = customer.premium_currency) where id in")
                    .list(chunk)
                    .execute(em);
        }
    }
}
