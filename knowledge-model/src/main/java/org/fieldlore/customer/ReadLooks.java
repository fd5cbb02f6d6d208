package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads who looked at hidden values, newest first. */
@UseCase
public class ReadLooks {
    private final EntityManager em;

    @Inject
    public ReadLooks(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns a page of looks: managers read those at customers of their branch, administrators all, without the customers'
     * names and the words; everybody else is refused with {@link NotAllowed}.
     *
     * @param purpose only those for it; null for all
     * @param who part of the name or login of who looked; blank for all
     */
    public Page<LookRow> page(@Nullable LookPurpose purpose, @Nullable String who, Viewer viewer, Page.Request page) {
        Sql which = Sql.of("where").add(visible(viewer));
        if (purpose != null) which.add("and l.purpose = ?", purpose);
        if (who != null && !who.isBlank()) {
            String like = Like.contains(who.strip());
            which.add(
                    "and (b.name_zh like ? escape '!' or b.name_en like ? escape '!' or b.login like ? escape '!')",
                    like,
                    like,
                    like);
        }
        long total = Sql.of("select count(*)").add(FROM).add(which).number(em);
        return new Page<>(rows(which, viewer, page), total, page.from());
    }

    private static final String FROM = "from customer_look l join customer c on c.id = l.customer_id"
            + " join agent b on b.id = l.agent_id left join agent a on a.id = c.agent_id";

    private static Sql visible(Viewer viewer) {
        if (viewer.is(Role.MANAGER))
            return Sql.of("a.branch_id = ?", viewer.branch().value());
        if (viewer.is(Role.ADMINISTRATOR)) return Sql.of("1 = 1");
        throw new NotAllowed("looks");
    }

    private List<LookRow> rows(Sql which, Viewer viewer, Page.Request page) {
        return Sql.of("select l.id, c.id as customer, c.name, b.name_zh, b.name_en, l.purpose, l.words, l.facts,"
                        + " l.looked_at, a.id as account")
                .add(FROM)
                .add(which)
                .add("order by l.id desc limit ? offset ?", page.size(), page.from())
                .rows(em)
                .stream()
                .map(row -> row(row, viewer))
                .toList();
    }

    private static LookRow row(Row row, Viewer viewer) {
        Clearance clearance = Clearance.of(viewer, row.numberOrNull(9));
        return new LookRow(
                row.number(0),
                new CustomerId(row.number(1)),
                String.valueOf(Mask.fact(Fact.NAME, row.text(2), clearance)),
                row.text(3),
                row.text(4),
                row.code(5, LookPurpose.class),
                clearance == Clearance.NONE ? "" : row.text(6),
                LookRow.facts(row.text(7)),
                row.instant(8));
    }
}
