package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.CustomerView.Filled;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of some customers were filled by a rule and stated by nobody since. What changes is kept until {@link #store}, when
 * newborn customers have their ids.
 */
final class Fillings {
    private static final int LONGEST = 200;

    private final EntityManager em;
    private final Set<Customer> known;
    private final Map<Customer, Map<Fact, Filled>> filled = new LinkedHashMap<>();
    private final Map<Customer, Set<Fact>> changed = new LinkedHashMap<>();

    Fillings(EntityManager em, Collection<Customer> customers) {
        this.em = em;
        this.known = Set.copyOf(customers);
        if (customers.isEmpty()) return;
        Map<Long, Customer> byId = new HashMap<>();
        for (Customer customer : customers) byId.put(customer.id().value(), customer);
        Sql.of(
                        "select customer_id, fact, fact_value, fill_rule, source_run, filled_at from filled_fact where customer_id in")
                .list(byId.keySet())
                .rows(em)
                .forEach(row -> {
                    Customer customer = Objects.requireNonNull(byId.get(row.number(0)));
                    Fact fact = row.code(1, Fact.class);
                    Filled by = new Filled(row.code(3, Filling.class), row.numberOrNull(4), row.instant(5));
                    if (stands(customer, fact, row.text(2))) of(customer).put(fact, by);
                });
    }

    /** Whether the customer still has what was filled in. */
    static boolean stands(Customer customer, Fact fact, String value) {
        return value.equals(text(customer.value(fact)));
    }

    private static @Nullable String text(@Nullable Object value) {
        String text = Objects.toString(value, null);
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Map<Fact, Filled> of(Customer customer) {
        return filled.computeIfAbsent(customer, one -> new EnumMap<>(Fact.class));
    }

    /** How the fact was filled; null when it was stated, or is not known. */
    @Nullable
    Filled by(Customer customer, Fact fact) {
        return filled.getOrDefault(customer, Map.of()).get(fact);
    }

    /** Notes that a rule filled what the customer has now. */
    void fill(Customer customer, Fact fact, Filled by) {
        of(customer).put(fact, by);
        changed(customer, fact);
    }

    /** Notes that somebody states the fact; returns whether that is new. */
    boolean stated(Customer customer, Fact fact) {
        if (by(customer, fact) == null) return false;
        of(customer).remove(fact);
        changed(customer, fact);
        return true;
    }

    /** Notes that a merge brought what the customer has now, as stated; how it stood before counts again when that is undone. */
    void taken(Customer customer, Fact fact) {
        forget(customer, fact, true);
    }

    private void changed(Customer customer, Fact fact) {
        changed.computeIfAbsent(customer, one -> EnumSet.noneOf(Fact.class)).add(fact);
    }

    void store() {
        Sql insert = Sql.of("");
        changed.forEach((customer, facts) -> {
            for (Fact fact : facts) {
                // Who was born with this batch has no marks yet; a statement each would halve the pace of an import.
                if (known.contains(customer)) forget(customer, fact, by(customer, fact) != null);
                add(insert, customer, fact);
            }
        });
        if (!insert.toString().isEmpty())
            Sql.of("insert into filled_fact (customer_id, fact, fact_value, fill_rule, source_run, filled_at) values")
                    .add(insert)
                    .execute(em);
        changed.clear();
    }

    private void forget(Customer customer, Fact fact, boolean onlyThisValue) {
        Sql delete = Sql.of(
                "delete from filled_fact where customer_id = ? and fact = ?",
                customer.id().value(),
                fact);
        if (onlyThisValue) delete.add("and fact_value = ?", Objects.requireNonNull(text(customer.value(fact))));
        delete.execute(em);
    }

    private void add(Sql insert, Customer customer, Fact fact) {
        @Nullable Filled by = by(customer, fact);
        if (by == null) return;
        String comma = insert.toString().isEmpty() ? "" : ", ";
        // Written out, since a parameter that is null has no type that every driver knows.
        insert.add(
                comma + "(?, ?, ?, ?, " + by.run() + ", ?)",
                customer.id().value(),
                fact,
                Objects.requireNonNull(text(customer.value(fact))),
                by.rule(),
                by.at());
    }
}
