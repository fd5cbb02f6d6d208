package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Lists everybody who works here now, by what any colleague may know. */
@UseCase
public class ListColleagues {
    private static final int MOST = 100_000;
    private static final String OPEN = "select a.id, a.name_zh, a.name_en, b.name_zh, b.name_en from agent a"
            + " join branch b on b.id = a.branch_id where a.active = true";
    private final EntityManager em;

    @Inject
    public ListColleagues(EntityManager em) {
        this.em = em;
    }

    /** Returns those with an open account in the order of their ids, in one statement; at most a hundred thousand. */
    public List<Colleague> all() {
        return read(Sql.of(OPEN).add("order by a.id limit ?", MOST));
    }

    /** Returns those of them with an open account and a role that writes, in the order of their ids, in one statement. */
    public List<Colleague> writers(Collection<AgentId> ids) {
        if (ids.isEmpty()) return List.of();
        return read(Sql.of(OPEN)
                .add("and a.id in")
                .list(ids.stream().map(AgentId::value).toList())
                .add("and exists (select 1 from agent_role r where r.agent_id = a.id and r.role in")
                .list(Role.WRITERS.stream().map(Role::name).toList())
                .add(") order by a.id"));
    }

    /**
     * Returns those with an open account and a role that writes, by a part of their name or branch in either language, whatever its
     * case, in the order of their ids; nobody for a blank part.
     *
     * @param most how many at most, 1 or more
     */
    public List<Colleague> named(String part, int most) {
        if (part.isBlank()) return List.of();
        String like = "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return read(Sql.of(OPEN)
                .add(
                        "and (lower(a.name_zh) like ? escape '!' or lower(a.name_en) like ? escape '!'"
                                + " or lower(b.name_zh) like ? escape '!' or lower(b.name_en) like ? escape '!')",
                        like,
                        like,
                        like,
                        like)
                .add("and exists (select 1 from agent_role r where r.agent_id = a.id and r.role in")
                .list(Role.WRITERS.stream().map(Role::name).toList())
                .add(") order by a.id limit ?", most));
    }

    private List<Colleague> read(Sql query) {
        return query.rows(em).stream()
                .map(row ->
                        new Colleague(new AgentId(row.number(0)), row.text(1), row.text(2), row.text(3), row.text(4)))
                .toList();
    }
}
