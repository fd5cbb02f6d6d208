package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.search.Helped;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads what agents said of cards. */
@UseCase
public class ReadFeedback implements Helped {
    /** Whether a feedback f tells of a colleague whom an item i helped. */
    static final String HELPED = "f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id";

    private final EntityManager em;

    @Inject
    public ReadFeedback(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns the feedback with these ids and all that equals any of it in agent, item, customer and kind, undone ones
     * included, oldest first; unknown ids are passed over.
     */
    public List<GivenFeedback> alike(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return em.createQuery(
                        "select distinct f from GivenFeedback f, GivenFeedback g where g.id in :ids and f.agent = g.agent"
                                + " and f.item = g.item and f.customer = g.customer and f.kind = g.kind order by f.id",
                        GivenFeedback.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** By one statement, which leaves out feedback that was taken back. */
    @Override
    public Map<KnowledgeId, Long> colleaguesHelped(Collection<KnowledgeId> items) {
        if (items.isEmpty()) return Map.of();
        return Sql.of("select f.item_id, count(distinct f.agent_id) from advice_feedback f"
                        + " join knowledge_item i on i.id = f.item_id where " + HELPED + " and f.item_id in")
                .list(items.stream().map(KnowledgeId::value).toList())
                .add("group by f.item_id")
                .rows(em)
                .stream()
                .collect(Collectors.toMap(row -> new KnowledgeId(row.number(0)), row -> row.number(1)));
    }

    /** Returns the items that feedback with these ids speaks of, undone feedback included; unknown ids are passed over. */
    public List<KnowledgeId> itemsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct f.item from GivenFeedback f where f.id in :ids"
                                        + " and f.item is not null",
                                Long.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(KnowledgeId::new)
                        .toList();
    }

    /**
     * Returns what colleagues called outdated among an author's items and nobody has verified since, newest first; empty when
     * all is well.
     */
    public List<OutdatedReport> outdatedAmongItemsBy(AgentId author, int max) {
        return Sql.of(
                        "select f.id, i.id, v.title, a.id, a.name_zh, a.name_en, f.reason, f.given_at"
                                + " from knowledge_item i join knowledge_version v on v.item_id = i.id"
                                + " and v.version_number = i.live_version"
                                + " join advice_feedback f on f.item_id = i.id and f.kind = 'OUTDATED' and f.withdrawn = 0"
                                + " and f.given_at > coalesce(v.decided_at, i.updated_at) and f.agent_id <> i.author_id"
                                + " join agent a on a.id = f.agent_id where i.author_id = ?"
                                + " and i.confidence <> 'ARCHIVED' order by f.given_at desc, f.id desc limit ?",
                        author.value(),
                        max)
                .rows(em)
                .stream()
                .map(ReadFeedback::report)
                .toList();
    }

    private static OutdatedReport report(Row row) {
        return new OutdatedReport(
                new FeedbackId(row.number(0)),
                new KnowledgeId(row.number(1)),
                row.text(2),
                new AgentId(row.number(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7));
    }
}
