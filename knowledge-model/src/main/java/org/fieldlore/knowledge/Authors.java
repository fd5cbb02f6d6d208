package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Row;

/** Names people with one query, without their roles and passwords. */
final class Authors {
    /** Columns to select where an agent is {@code a} and the branch {@code b}. */
    static final String COLUMNS = "a.id, a.nameZh, a.nameEn, b.id, b.nameZh, b.nameEn";

    /** The same columns for a native statement. */
    static final String ROWS = "a.id, a.name_zh, a.name_en, b.id, b.name_zh, b.name_en";

    private final EntityManager em;

    Authors(EntityManager em) {
        this.em = em;
    }

    Map<AgentId, Author> named(Collection<AgentId> ids) {
        return em.createQuery(
                        "select " + COLUMNS + " from Agent a join Branch b on b.id = a.branchId where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids.stream().map(AgentId::value).toList())
                .getResultStream()
                .map(row -> at(row, 0))
                .collect(Collectors.toMap(Author::id, Function.identity()));
    }

    /** Reads the six columns of {@link #ROWS} that begin at an index. */
    static Author at(Row row, int from) {
        return new Author(
                new AgentId(row.number(from)),
                row.text(from + 1),
                row.text(from + 2),
                new BranchId(row.number(from + 3)),
                row.text(from + 4),
                row.text(from + 5));
    }

    /** Reads the six columns that begin at an index. */
    static Author at(Object[] row, int from) {
        return new Author(
                new AgentId((Long) row[from]),
                (String) row[from + 1],
                (String) row[from + 2],
                new BranchId((Long) row[from + 3]),
                (String) row[from + 4],
                (String) row[from + 5]);
    }
}
