package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads saved searches and what came since their owner last looked. Who may see an item is asked again at every look. */
@UseCase
public class ReadAlerts {
    /** So many unseen items a person are looked at; older ones wait until those are seen. */
    public static final int MOST = 500;

    private final EntityManager em;
    private final ReadKnowledge knowledge;

    @Inject
    public ReadAlerts(EntityManager em, ReadKnowledge knowledge) {
        this.em = em;
        this.knowledge = knowledge;
    }

    /** Returns those of the viewer's own searches that have news, by name; by one query when nothing came, else by three. */
    public List<SavedSearchRow> news(Viewer viewer) {
        Map<Long, Long> fresh = fresh(viewer);
        if (fresh.isEmpty()) return List.of();
        return searches(viewer, fresh).stream().filter(row -> row.fresh() > 0).toList();
    }

    /** Returns the viewer's own searches, those with news first, then by name; by three queries. */
    public List<SavedSearchRow> searches(Viewer viewer) {
        return searches(viewer, fresh(viewer));
    }

    private List<SavedSearchRow> searches(Viewer viewer, Map<Long, Long> fresh) {
        return Sql.of(
                        "select id, name, query_json, seen_at from saved_search where deleted_at is null and owner_id = ?"
                                + " order by name, id",
                        viewer.agent().value())
                .rows(em)
                .stream()
                .map(row -> row(row, fresh))
                .sorted((one, other) -> Boolean.compare(other.fresh() > 0, one.fresh() > 0))
                .toList();
    }

    private static SavedSearchRow row(Row row, Map<Long, Long> fresh) {
        long id = row.number(0);
        return new SavedSearchRow(
                id, row.text(1), QueryJson.read(row.text(2)), fresh.getOrDefault(id, 0L), row.instant(3));
    }

    private Map<Long, Long> fresh(Viewer viewer) {
        List<Row> rows = Sql.of(
                        "select a.search_id, a.item_id from search_alert a join saved_search s on s.id = a.search_id"
                                + " where s.owner_id = ? and s.deleted_at is null and a.seen_at is null"
                                + " order by a.matched_at desc, a.item_id limit " + MOST,
                        viewer.agent().value())
                .rows(em);
        Set<KnowledgeId> visible = knowledge.visible(
                rows.stream().map(row -> new KnowledgeId(row.number(1))).toList(), viewer);
        return rows.stream()
                .filter(row -> visible.contains(new KnowledgeId(row.number(1))))
                .collect(Collectors.groupingBy(row -> row.number(0), Collectors.counting()));
    }

    /** Returns one of the viewer's own searches; refuses {@link NotFound}. */
    public SavedSearchRow search(long id, Viewer viewer) {
        return searches(viewer).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("saved search", id));
    }

    /** Returns the unseen items of the viewer's own search, newest first; refuses {@link NotFound}. */
    public List<Alert> fresh(long id, Viewer viewer) {
        search(id, viewer);
        Map<KnowledgeId, Instant> at = new LinkedHashMap<>();
        Sql.of(
                        "select item_id, matched_at from search_alert where seen_at is null and search_id = ?"
                                + " order by matched_at desc, item_id limit " + MOST,
                        id)
                .rows(em)
                .forEach(row -> at.put(new KnowledgeId(row.number(0)), row.instant(1)));
        at.keySet().retainAll(knowledge.visible(at.keySet(), viewer));
        Map<KnowledgeId, Findable> items = new HashMap<>();
        knowledge.findable(at.keySet()).forEach(item -> items.put(item.id(), item));
        return at.entrySet().stream()
                .flatMap(entry ->
                        Stream.ofNullable(items.get(entry.getKey())).map(item -> new Alert(item, entry.getValue())))
                .toList();
    }
}
