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

    /** Customers by external id; that of an absorbed one leads to whoever stands for it. */
    Customers customers(Collection<String> externalIds) {
        Map<String, Long> found = ids("select external_id, id from customer where external_id in", externalIds);
        Map<String, List<Absorbed.Step>> paths = new Absorbed(em)
                .paths(externalIds.stream().filter(id -> !found.containsKey(id)).toList());
        paths.forEach((externalId, path) ->
                found.put(externalId, path.get(path.size() - 1).survivor()));
        return new Customers(found, paths);
    }

    /**
     * Who is meant by external ids.
     *
     * @param paths the merges behind those that are absorbed
     */
    record Customers(Map<String, Long> ids, Map<String, List<Absorbed.Step>> paths) {
        @Nullable
        Long get(@Nullable String externalId) {
            return ids.get(externalId);
        }

        List<Absorbed.Step> path(@Nullable String externalId) {
            return paths.getOrDefault(externalId, List.of());
        }
    }

    Map<String, Long> agents(Collection<@Nullable String> logins) {
        return ids("select login, id from agent where login in", stated(logins));
    }

    /** What an amount of a policy is compared by. */
    record Terms(Line line, String currency) {}

    Map<String, Terms> terms(Collection<String> externalIds) {
        Map<String, Terms> found = new HashMap<>();
        for (Row row : rows("select external_id, line, currency from policy where external_id in", externalIds))
            found.put(row.text(0), new Terms(row.code(1, Line.class), row.text(2)));
        return found;
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
