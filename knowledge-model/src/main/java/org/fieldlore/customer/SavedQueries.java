package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps customer queries for those who ask them again. Only the owner changes one; others look like nothing to them. */
@UseCase
public class SavedQueries {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SavedQueries(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns the viewer's own and those shared with the viewer's branch, own first, by name. */
    public List<SavedQueryRow> of(Viewer viewer) {
        long agent = viewer.agent().value();
        return Sql.of(
                        "select q.id, q.name, q.query_json, q.shared, q.owner_id, a.name_zh, a.name_en,"
                                + " case when s.id is null then 0 else 1 end from saved_query q left join"
                                + " query_subscription s on s.query_id = q.id and s.agent_id = ? join agent a on a.id = q.owner_id where q.deleted_at is null and (q.owner_id = ?"
                                + " or (q.shared = ? and q.branch_id = ?))"
                                + " order by case when q.owner_id = ? then 0 else 1 end, q.name, q.id",
                        agent,
                        agent,
                        true,
                        viewer.branch().value(),
                        agent)
                .rows(em)
                .stream()
                .map(row -> new SavedQueryRow(
                        row.number(0),
                        row.text(1),
                        QueryJson.query(row.text(2)),
                        row.flag(3),
                        row.number(4) == agent,
                        row.text(5),
                        row.text(6),
                        row.number(7) == 1))
                .toList();
    }

    /** Returns one of those; nothing for any other. */
    public Optional<SavedQueryRow> visible(long id, Viewer viewer) {
        return of(viewer).stream().filter(row -> row.id() == id).findFirst();
    }

    /** Stores a query under a name and returns its id. */
    public long save(Viewer viewer, String name, CustomerQuery query) {
        SavedQuery saved = new SavedQuery(viewer, name, query, clock.instant());
        em.persist(saved);
        em.flush();
        return saved.id();
    }

    /** Lets it ask something else under the same name; subscribers begin anew, since their news answered another question. */
    public void change(long id, Viewer viewer, CustomerQuery query) {
        own(id, viewer).asks(query, clock.instant());
        Sql.of(
                        "delete from query_seen where subscription_id in (select s.id from query_subscription s where s.query_id = ?)",
                        id)
                .execute(em);
        Sql.of("update query_subscription set counted = false, known = null, fresh = 0 where query_id = ?", id)
                .execute(em);
    }

    public void rename(long id, Viewer viewer, String name) {
        own(id, viewer).named(name, clock.instant());
    }

    /** Shows it to the owner's branch, or hides it again. */
    public void share(long id, Viewer viewer, boolean withBranch) {
        own(id, viewer).shared(withBranch);
    }

    public void delete(long id, Viewer viewer) {
        own(id, viewer).delete(clock.instant());
    }

    /** Brings a deleted one back as it was. */
    public void undoDelete(long id, Viewer viewer) {
        own(id, viewer).undelete();
    }

    private SavedQuery own(long id, Viewer viewer) {
        SavedQuery saved = em.find(SavedQuery.class, id);
        if (saved == null || !saved.ownedBy(viewer.agent())) throw new NotFound("saved query", id);
        return saved;
    }
}
