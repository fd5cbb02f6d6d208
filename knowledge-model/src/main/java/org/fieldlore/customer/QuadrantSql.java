package org.fieldlore.customer;

import java.time.LocalDate;
import java.util.Collection;
import org.fieldlore.shared.Sql;

/**
 * Asks in which quadrant a {@code customer c} stands, by the rule that grading tells on the customer's page: what somebody
 * stated, else what the facts speak for. A test holds the two against each other.
 */
public final class QuadrantSql {
    /** Satisfaction from which a customer counts as content, and up to which as discontent, of 10. */
    public static final int CONTENT = 7, DISCONTENT = 4;

    /** Completed years with us from which a customer with a policy in force counts as loyal. */
    public static final int LOYAL_YEARS = 3;

    /** Contacts within {@link #CONTACT_DAYS} days from which a customer counts as in touch. */
    public static final int ENOUGH_CONTACTS = 2;

    public static final int CONTACT_DAYS = 365;

    private static final String MIDDLE = "exists (select 1 from grading_mark g where g.kind = c.kind and ";

    private QuadrantSql() {}

    /** Where a customer stands in one of these; always true or false. */
    static Sql in(Collection<Quadrant> quadrants, LocalDate today, String currency) {
        return place(today, currency)
                .add("in")
                .list(quadrants.stream().map(Quadrant::ordinal).toList());
    }

    /** In which quadrant a customer stands, by its place among all, from 0. */
    public static Sql place(LocalDate today, String currency) {
        // As Quadrant.of counts: each side is asked once, however many quadrants are wanted.
        return Sql.of("case when")
                .add(able(currency))
                .add("then 2 else 0 end + case when")
                .add(willing(today))
                .add("then 1 else 0 end");
    }

    // An unknown income, or a book without incomes, leaves it to the premium.
    private static Sql able(String currency) {
        return Sql.of("case when c.ability is not null then c.ability = 'HIGH' when c.income is not null and " + MIDDLE
                        + "g.income is not null) then " + MIDDLE + "c.income >= g.income)")
                .add(
                        "else c.policies_in_force > 0 and coalesce(c.premium_currency = ?, false) and " + MIDDLE
                                + "c.premium_in_force >= g.premium) end",
                        currency);
    }

    private static Sql willing(LocalDate today) {
        return Sql.of(
                        "case when c.willingness is not null then c.willingness = 'HIGH' else case when c.satisfaction >= ? then 1"
                                + " when c.satisfaction <= ? then -1 else 0 end",
                        CONTENT,
                        DISCONTENT)
                .add(
                        "+ case when c.since <= ? and c.policies_in_force > 0 then 1 else 0 end",
                        Ages.latestBirth(LOYAL_YEARS, today))
                .add(
                        "+ c.renewal_leaning + case when c.in_touch_since >= ? then 1 else 0 end > 0 end",
                        contactsSince(today).atStartOfDay());
    }

    /** The first day of the year within which contacts count. */
    public static LocalDate contactsSince(LocalDate today) {
        return today.minusDays(CONTACT_DAYS);
    }
}
