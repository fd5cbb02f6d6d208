package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads what somebody wrote, as far as whoever looks may read it. */
@UseCase
public class ReadContributions {
    private final EntityManager em;

    @Inject
    public ReadContributions(EntityManager em) {
        this.em = em;
    }

    /** One item of somebody's, as a list shows it. */
    public record Contribution(
            KnowledgeId id, String title, Kind kind, String lang, Confidence confidence, Instant updatedAt) {}

    /** Returns a page of what an author wrote by hand and the viewer finds in a search, newest first, in one statement. */
    public Page<Contribution> of(AgentId author, Viewer viewer, Page.Request page) {
        Sql query = Sql.of(
                "select i.id, v.title, i.kind, i.lang, i.confidence, i.updated_at, count(*) over ()"
                        + " from knowledge_item i join agent a on a.id = i.author_id join knowledge_version v"
                        + " on v.item_id = i.id and v.version_number = coalesce(i.live_version, i.pending_version)"
                        + " where i.author_id = ? and i.origin is null and i.confidence in (?, ?)",
                author.value(),
                Confidence.NOT_VALIDATED,
                Confidence.VALIDATED);
        if (!viewer.is(Role.REVIEWER))
            query.add(
                    "and (i.audience = ? or a.branch_id = ? or a.id = ?)",
                    Audience.COMPANY,
                    viewer.branch().value(),
                    viewer.agent().value());
        List<Row> rows = query.add("order by i.updated_at desc, i.id desc limit ? offset ?", page.size(), page.from())
                .rows(em);
        return new Page<>(
                rows.stream().map(ReadContributions::contribution).toList(),
                rows.isEmpty() ? page.from() : rows.get(0).number(6),
                page.from());
    }

    private static Contribution contribution(Row row) {
        return new Contribution(
                new KnowledgeId(row.number(0)),
                row.text(1),
                row.code(2, Kind.class),
                row.text(3),
                row.code(4, Confidence.class),
                row.instant(5));
    }
}
