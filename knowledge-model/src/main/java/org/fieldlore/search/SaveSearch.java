package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps searches for those who want to hear when something new matches. Those of others look like nothing. */
@UseCase
public class SaveSearch {
    public static final int MOST = 50;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SaveSearch(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Stores a search under a name of 1..120 characters and returns its id; the page asked for does not matter. A search that
     * the owner keeps under this very name asks this from now on. Refuses the 51st with {@link TooManySavedSearches}.
     */
    public long save(Viewer owner, String name, Query query) {
        for (long same : named(owner, name)) {
            change(same, owner, query);
            return same;
        }
        requireRoom(owner);
        SavedSearch saved = new SavedSearch(owner.agent(), name, query, clock.instant());
        em.persist(saved);
        em.flush();
        return saved.id();
    }

    /** Lets it ask something else under the same name; its alerts go, since they answered another question. */
    public void change(long id, Viewer owner, Query query) {
        if (own(id, owner).asks(query, clock.instant()))
            Sql.of("delete from search_alert where search_id = ?", id).execute(em);
    }

    public void rename(long id, Viewer owner, String name) {
        own(id, owner).named(name);
    }

    /** Notes that its owner has seen everything that came so far. */
    public void seen(long id, Viewer owner) {
        own(id, owner).seen(clock.instant());
        Sql.of("update search_alert set seen_at = ?", clock.instant())
                .add("where search_id = ? and seen_at is null", id)
                .execute(em);
    }

    /** Deletes it; nothing happens when it was deleted before. */
    public void delete(long id, Viewer owner) {
        own(id, owner).delete(clock.instant());
    }

    /** Brings a deleted one back as it was, unless there is no room for it any more. */
    public void undoDelete(long id, Viewer owner) {
        SavedSearch saved = own(id, owner);
        if (!saved.deleted()) return;
        requireRoom(owner);
        saved.undelete(clock.instant());
    }

    private List<Long> named(Viewer owner, String name) {
        return Sql.of(
                        "select id from saved_search where owner_id = ? and deleted_at is null and name = ? order by id",
                        owner.agent().value(),
                        name.strip())
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .toList();
    }

    private void requireRoom(Viewer owner) {
        long kept = Sql.of(
                        "select count(*) from saved_search where owner_id = ? and deleted_at is null",
                        owner.agent().value())
                .number(em);
        if (kept >= MOST) throw new TooManySavedSearches(MOST);
    }

    private SavedSearch own(long id, Viewer owner) {
        SavedSearch saved = em.find(SavedSearch.class, id);
        if (saved == null || !saved.ownedBy(owner.agent())) throw new NotFound("saved search", id);
        return saved;
    }
}
