package org.fieldlore.customer;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.Sql;

/**
 * Keeps the sums that lists and segments read from the customer: premium and policies in force, next renewal, last contact, and
 * what speaks for the willingness that {@link QuadrantSql} asks for.
 *
 * <p>Amounts of different currencies do not add up, so the premium is a sum in one currency, {@code premium_currency}: that of
 * the policy in force that started last, of several the one stored last. Policies in force in another currency are counted,
 * but are not in the sum. Without a policy in force the sum is 0 and the currency stays as it was.
 */
final class Summaries {
    private static final String IN_FORCE = " from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE'";
    private static final String CONTACTS = " from interaction i where i.customer_id = customer.id";

    private Summaries() {}

    /** Brings the sums of these customers up to date with what was flushed, two statements for every 500 in one currency. */
    static void refresh(EntityManager em, Collection<Long> customers) {
        em.flush();
        // Asked first, since within one statement MySQL would see the new currency and H2 the old one.
        for (List<Long> chunk : Chunks.of(customers))
            byCurrency(em, chunk).forEach((currency, ids) -> refresh(em, currency, ids));
    }

    private static Map<String, List<Long>> byCurrency(EntityManager em, List<Long> customers) {
        Map<Long, String> currencies = new LinkedHashMap<>();
        // The newest policy comes last and stays; both databases take a missing date for the smallest.
        Sql.of("select customer.id, coalesce(p.currency, customer.premium_currency) from customer left join policy p")
                .add("on p.customer_id = customer.id and p.status = 'IN_FORCE' where customer.id in")
                .list(customers)
                .add("order by p.start_date, p.id")
                .rows(em)
                .forEach(row -> currencies.put(row.number(0), row.text(1)));
        return currencies.keySet().stream().collect(groupingBy(currencies::get));
    }

    private static void refresh(EntityManager em, String currency, List<Long> customers) {
        Sql.of("update customer set premium_currency = ?, premium_in_force =", currency)
                .add("(select coalesce(sum(p.premium), 0)" + IN_FORCE + " and p.currency = ?),", currency)
                .add("policies_in_force = (select count(*)" + IN_FORCE)
                .add("), next_renewal = (select min(p.end_date)" + IN_FORCE)
                .add(
                        "), renewal_leaning = (select coalesce(max(case when p.renewal = ? then 1 else 0 end)",
                        Renewal.RENEWING)
                .add("- max(case when p.renewal = ? then 1 else 0 end), 0)" + IN_FORCE, Renewal.NOT_RENEWING)
                .add("), last_contact = (select max(i.happened_at)" + CONTACTS)
                .add("), in_touch_since = (select i.happened_at" + CONTACTS + " and i.kind not in")
                .list(List.of(InteractionKind.COMPLAINT, InteractionKind.LIFE_EVENT))
                .add("order by i.happened_at desc limit 1 offset ?) where id in", QuadrantSql.ENOUGH_CONTACTS - 1)
                .list(customers)
                .execute(em);
    }
}
