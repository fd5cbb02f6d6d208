package org.fieldlore.search.usage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.shared.UseCase;

/** Writes the search log, many rows at once, and forgets what is too old. */
@UseCase
public class KeepSearches {
    private static final int SECRET_BYTES = 32;
    private final EntityManager em;
    private final CustomerNames customers;
    private final LogSettings settings;
    private final Clock clock;

    @Inject
    public KeepSearches(EntityManager em, CustomerNames customers, LogSettings settings, Clock clock) {
        this.em = em;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores searches, then what happened to their items. A search that is known gains what its next pages showed; a happening
     * that belongs to no known search of the same person is passed over, and one that is known changes nothing. Words in which a
     * customer's name stands are left out.
     */
    void keep(List<Searched> searches, List<Happened> happenings) {
        Map<String, LoggedQuery> known = new HashMap<>();
        known(searches.stream().map(Searched::queryId).toList(), known);
        known(happenings.stream().map(Happened::queryId).toList(), known);
        for (Searched searched : searches) {
            LoggedQuery row = known.get(searched.queryId());
            if (row == null) {
                row = new LoggedQuery(nameless(searched));
                em.persist(row);
                known.put(searched.queryId(), row);
            } else row.shown(searched.shown());
        }
        for (Happened happened : happenings) {
            LoggedQuery row = known.get(happened.queryId());
            if (row != null && row.isOf(happened.clientId())) keep(happened, row);
        }
    }

    private Searched nameless(Searched searched) {
        boolean named =
                !searched.text().withheld() && customers.standIn(searched.text().shown());
        return named ? searched.withheld() : searched;
    }

    private void keep(Happened happened, LoggedQuery row) {
        if (happened.action() == Happening.CLICK) row.opened(happened.position());
        LoggedEvent event = em.createQuery("""
                        select e from LoggedEvent e
                        where e.queryId = :query and e.action = :action and e.itemId = :item""", LoggedEvent.class)
                .setParameter("query", happened.queryId())
                .setParameter("action", happened.action())
                .setParameter("item", happened.item().value())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (event == null) em.persist(new LoggedEvent(happened));
        else event.again(happened);
    }

    private void known(Collection<String> ids, Map<String, LoggedQuery> known) {
        if (ids.isEmpty()) return;
        em.createQuery("select q from LoggedQuery q where q.queryId in :ids", LoggedQuery.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> known.put(row.queryId(), row));
    }

    /** Returns what pseudonyms are made with today; makes a new one and deletes the old when its time is over. */
    String secret() {
        Instant now = clock.instant();
        Optional<LogSecret> last = em.createQuery("select s from LogSecret s order by s.id desc", LogSecret.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (last.isPresent() && !last.get().isOlderThan(now.minus(settings.pseudonym())))
            return last.get().secret();
        em.createQuery("delete from LogSecret s").executeUpdate();
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        LogSecret fresh = new LogSecret(HexFormat.of().formatHex(random), now);
        em.persist(fresh);
        return fresh.secret();
    }

    /** Deletes what is older than the log may be; returns how many searches that were. */
    public int purge() {
        Instant limit = clock.instant().minus(settings.kept());
        em.createQuery("delete from LoggedEvent e where e.happenedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
        return em.createQuery("delete from LoggedQuery q where q.askedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
