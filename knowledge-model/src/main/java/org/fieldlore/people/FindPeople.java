package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Lists accounts, open and closed, for those who keep them. */
@UseCase
public class FindPeople {
    private final EntityManager em;

    @Inject
    public FindPeople(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns a page in the order of logins, in two statements; empty when nobody fits.
     *
     * @param text part of a login, a name or a branch's name, whatever its case; blank or null for all
     * @param role only those who hold it; null for all
     * @throws NotAllowed unless the viewer is an administrator
     */
    public Page<PersonRow> page(@Nullable String text, @Nullable Role role, Viewer viewer, Page.Request request) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("people");
        Sql query = Sql.of("select a.id, a.login, a.name_zh, a.name_en, b.name_zh, b.name_en, a.joined_at, a.active,"
                + " count(*) over () from agent a join branch b on b.id = a.branch_id where 1 = 1");
        if (text != null && !text.isBlank()) {
            String like = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            query.add(
                    "and (lower(a.login) like ? escape '!' or lower(a.name_zh) like ? escape '!'"
                            + " or lower(a.name_en) like ? escape '!' or lower(b.name_zh) like ? escape '!'"
                            + " or lower(b.name_en) like ? escape '!')",
                    like,
                    like,
                    like,
                    like,
                    like);
        }
        if (role != null)
            query.add("and exists (select 1 from agent_role r where r.agent_id = a.id and r.role = ?)", role);
        List<Row> rows = query.add("order by a.login limit ? offset ?", request.size(), request.from())
                .rows(em);
        Map<Long, List<Role>> roles = roles(rows);
        long total = rows.isEmpty() ? request.from() : rows.get(0).number(8);
        return new Page<>(
                rows.stream()
                        .map(row -> read(row, roles.getOrDefault(row.number(0), List.of())))
                        .toList(),
                total,
                request.from());
    }

    private Map<Long, List<Role>> roles(List<Row> people) {
        Map<Long, List<Role>> roles = new HashMap<>();
        if (people.isEmpty()) return roles;
        for (Row row : Sql.of("select agent_id, role from agent_role where agent_id in")
                .list(people.stream().map(person -> person.number(0)).toList())
                .rows(em))
            roles.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(row.code(1, Role.class));
        roles.values().forEach(held -> held.sort(null));
        return roles;
    }

    private static PersonRow read(Row row, List<Role> roles) {
        return new PersonRow(
                new AgentId(row.number(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.instant(6),
                row.flag(7),
                roles);
    }
}
