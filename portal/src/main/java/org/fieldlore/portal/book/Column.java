package org.fieldlore.portal.book;

import java.util.List;
import org.fieldlore.customer.Sort;

/**
 * A column of the customer list.
 *
 * @param sort how a click on its head orders the list; empty for no way
 * @param chosen whether the list is ordered so
 */
public record Column(String name, String sort, boolean number, boolean chosen) {
    static List<Column> all(Sort chosen) {
        return List.of(
                of("customer", Sort.NAME, false, chosen),
                new Column("stage", "", false, false),
                of("premium", Sort.PREMIUM, true, chosen),
                of("renewal", Sort.RENEWAL, false, chosen),
                of("contact", Sort.LAST_CONTACT, false, chosen),
                new Column("agent", "", false, false));
    }

    private static Column of(String name, Sort sort, boolean number, Sort chosen) {
        return new Column(name, sort.name(), number, sort == chosen);
    }
}
