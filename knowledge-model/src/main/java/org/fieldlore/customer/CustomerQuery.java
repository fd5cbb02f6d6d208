package org.fieldlore.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of customers is asked for.
 *
 * @param text a name or part of it, or a whole external id, policy number, plate, phone or ID number; null or blank for all
 * @param where what must be true of them beside
 */
public record CustomerQuery(@Nullable String text, Group where, Sort sort) {
    public CustomerQuery {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** All of the clauses must hold. */
    public CustomerQuery(@Nullable String text, List<? extends Clause> where, Sort sort) {
        this(text, Group.all(where), sort);
    }

    /** All customers by name. */
    public static CustomerQuery all() {
        return new CustomerQuery(null, List.of(), Sort.NAME);
    }
}
