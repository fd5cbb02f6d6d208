package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Finds what rows of a batch refer to, one query for each kind of reference. */
final class Lookup {
    private final EntityManager em;

    Lookup(EntityManager em) {
        this.em = em;
    }

    /** A policy and who holds it. */
    record Held(long policy, long customer) {}

    Map<String, Long> customers(Collection<String> externalIds) {
        return ids("select external_id, id from customer where external_id in", externalIds);
    }

    Map<String, Long> agents(Collection<@Nullable String> logins) {
        return ids("select login, id from agent where login in", stated(logins));
    }

    Map<String, Held> policies(Collection<String> externalIds) {
        Map<String, Held> found = new HashMap<>();
        for (Row row : rows("select external_id, id, customer_id from policy where external_id in", externalIds))
            found.put(row.text(0), new Held(row.number(1), row.number(2)));
        return found;
    }

    /** The entities of the class whose attribute is one of the keys. */
    <T> List<T> entities(Class<T> type, String attribute, Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        return em.createQuery("select e from " + type.getSimpleName() + " e where e." + attribute + " in :keys", type)
                .setParameter("keys", keys)
                .getResultList();
    }

    static List<String> stated(Collection<@Nullable String> keys) {
        return keys.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, Long> ids(String select, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        for (Row row : rows(select, keys)) found.put(row.text(0), row.number(1));
        return found;
    }

    private List<Row> rows(String select, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : Sql.of(select).list(keys).rows(em);
    }
}
