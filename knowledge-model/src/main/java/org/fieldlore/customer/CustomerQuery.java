package org.fieldlore.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of customers is asked for.
 *
 * @param text a name or part of it, or a whole external id, policy number, plate, phone or ID number; null or blank for all
 * @param conditions all of them must hold
 */
public record CustomerQuery(@Nullable String text, List<Condition> conditions, Sort sort) {
    public CustomerQuery {
        text = text == null || text.isBlank() ? null : text.strip();
        conditions = List.copyOf(conditions);
    }

    /** All customers by name. */
    public static CustomerQuery all() {
        return new CustomerQuery(null, List.of(), Sort.NAME);
    }
}
