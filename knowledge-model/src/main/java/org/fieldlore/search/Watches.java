package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What the matching of new items keeps in the database: the searches that wait, and the alerts that came of it. */
@UseCase
public class Watches {
    private static final int CHUNK = 500;
    private final EntityManager em;
    private final People people;
    private final Clock clock;

    @Inject
    public Watches(EntityManager em, People people, Clock clock) {
        this.em = em;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What changed among saved searches.
     *
     * @param waiting those that wait, as they are now
     * @param gone ids of those that wait no longer
     */
    public record Change(List<Watch> waiting, List<Long> gone) {}

    /** Returns what changed since a moment, or all that wait; searches of closed accounts wait no longer. */
    public Change since(@Nullable Instant moment) {
        Sql select = Sql.of("select id, owner_id, query_json, since, deleted_at from saved_search");
        if (moment == null) select.add("where deleted_at is null");
        else select.add("where changed_at >= ?", moment);
        List<Row> rows = select.rows(em);
        Map<AgentId, Agent> owners = owners(rows);
        List<Watch> waiting = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (Row row : rows) {
            Agent owner = owners.get(new AgentId(row.number(1)));
            if (!row.empty(4) || owner == null || !owner.active()) gone.add(row.number(0));
            else waiting.add(new Watch(row.number(0), QueryJson.read(row.text(2)), owner.viewer(), row.instant(3)));
        }
        return new Change(waiting, gone);
    }

    private Map<AgentId, Agent> owners(List<Row> rows) {
        return people.byIds(
                rows.stream().map(row -> new AgentId(row.number(1))).distinct().toList());
    }

    /** Stores an alert for every match that has none yet. */
    public void alert(Collection<Match> matches) {
        if (matches.isEmpty()) return;
        Set<Match> fresh = new HashSet<>(matches);
        Set<Long> items = new HashSet<>();
        matches.forEach(match -> items.add(match.item().value()));
        Sql.of("select search_id, item_id from search_alert where item_id in")
                .list(items)
                .rows(em)
                .forEach(row -> fresh.remove(new Match(row.number(0), new KnowledgeId(row.number(1)))));
        List<Match> missing = List.copyOf(fresh);
        Instant now = clock.instant();
        for (int from = 0; from < missing.size(); from += CHUNK)
            insert(missing.subList(from, Math.min(missing.size(), from + CHUNK)), now);
    }

    private void insert(List<Match> matches, Instant now) {
        Sql insert = Sql.of("insert into search_alert (search_id, item_id, matched_at) values");
        String comma = "";
        for (Match match : matches) {
            insert.add(comma + "(?, ?, ?)", match.watch(), match.item().value(), now);
            comma = ", ";
        }
        insert.execute(em);
    }
}
