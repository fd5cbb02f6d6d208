package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** Lists of items, each read by one query into its rows. */
final class ItemLists {
    private static final int MINE_MAX = 500;
    private final EntityManager em;

    ItemLists(EntityManager em) {
        this.em = em;
    }

    List<MineRow> mine(AgentId author) {
        return em.createQuery("""
                        select i.id, i.kind, i.lang, v.title, i.confidence, v.state, i.liveVersion, v.savedAt,
                          e.event, e.at, e.reason, e.code
                        from KnowledgeVersion v, KnowledgeItem i left join KnowledgeEvent e on e.itemId = i.id
                          and e.id = (select max(x.id) from KnowledgeEvent x where x.itemId = i.id)
                        where v.itemId = i.id and i.authorId = :author and i.origin is null
                          and ((i.discardedAt is null
                              and v.number = coalesce(i.pendingVersion, i.liveVersion, i.lastVersion))
                            or (i.discardedAt is not null and v.number = i.liveVersion))
                        order by v.savedAt desc, i.id desc""", Object[].class)
                .setParameter("author", author.value())
                .setMaxResults(MINE_MAX)
                .getResultStream()
                .map(ItemLists::mineRow)
                .toList();
    }

    private static MineRow mineRow(Object[] row) {
        return new MineRow(
                new KnowledgeId((Long) row[0]),
                (Kind) row[1],
                (String) row[2],
                (String) row[3],
                (Confidence) row[4],
                (VersionState) row[5],
                row[6] != null,
                (Instant) row[7],
                (EventType) row[8],
                (Instant) row[9],
                (String) row[10],
                (RejectionCode) row[11]);
    }

    Page<QueueRow> queue(AgentId viewer, QueueFilter filter, Page.Request request, Instant now) {
        long total = waiting(viewer, filter);
        List<QueueRow> rows = asked(
                        queueQuery(
                                "i.id, v.revision, i.kind, i.lang, v.title, v.links, i.liveVersion, v.submittedAt, "
                                        + Authors.COLUMNS,
                                filter,
                                Object[].class),
                        viewer,
                        filter)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultStream()
                .map(row -> queueRow(row, now))
                .toList();
        return new Page<>(rows, total, request.from());
    }

    long waiting(AgentId viewer, QueueFilter filter) {
        return asked(queueQuery("count(i)", filter, Long.class), viewer, filter).getSingleResult();
    }

    private <T> TypedQuery<T> queueQuery(String columns, QueueFilter filter, Class<T> type) {
        boolean rows = type == Object[].class;
        String jpql = "select " + columns
                + """
                 from KnowledgeVersion v, KnowledgeItem i, Agent a, Branch b
                where i.id = v.itemId and i.pendingVersion = v.number and a.id = i.authorId and b.id = a.branchId
                and v.state = org.fieldlore.knowledge.VersionState.IN_REVIEW and i.authorId <> :viewer
                and i.confidence <> org.fieldlore.knowledge.Confidence.ARCHIVED
                """
                + (filter.kind() == null ? "" : " and i.kind = :kind")
                + (filter.lang() == null ? "" : " and i.lang = :lang")
                + (text(filter) == null ? "" : " and lower(v.title) like :text escape '!'")
                + (rows ? " order by v.submittedAt, i.id" : "");
        return em.createQuery(jpql, type);
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, AgentId viewer, QueueFilter filter) {
        query.setParameter("viewer", viewer.value());
        if (filter.kind() != null) query.setParameter("kind", filter.kind());
        if (filter.lang() != null) query.setParameter("lang", filter.lang());
        String text = text(filter);
        if (text != null) query.setParameter("text", text);
        return query;
    }

    private static @Nullable String text(QueueFilter filter) {
        String text = PlainText.line(filter.text()).toLowerCase(Locale.ROOT);
        return text.isEmpty() ? null : "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    private static QueueRow queueRow(Object[] row, Instant now) {
        Instant submittedAt = (Instant) row[7];
        return new QueueRow(
                new KnowledgeId((Long) row[0]),
                (Integer) row[1],
                (Kind) row[2],
                (String) row[3],
                (String) row[4],
                ((Links) row[5]).audience(),
                Authors.at(row, 8),
                row[6] != null,
                submittedAt,
                Duration.between(submittedAt, now));
    }
}
