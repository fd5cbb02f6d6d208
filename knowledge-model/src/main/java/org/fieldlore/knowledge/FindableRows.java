package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;

/** Reads items as search knows them: three queries, however many. */
final class FindableRows {
    /** Condition on an item {@code i} that others find, those out of use only when they ask for them. */
    private static final String FOUND = "i.confidence <> org.fieldlore.knowledge.Confidence.WORK_IN_PROGRESS";

    private final EntityManager em;

    FindableRows(EntityManager em) {
        this.em = em;
    }

    List<Findable> of(Collection<KnowledgeId> ids) {
        if (ids.isEmpty()) return List.of();
        List<Long> values = ids.stream().map(KnowledgeId::value).distinct().toList();
        Map<Long, Set<ConceptId>> concepts = links("concepts", values, ConceptId::new);
        Map<Long, Set<SegmentId>> segments = links("segments", values, SegmentId::new);
        return em.createQuery("""
                        select i.id, i.externalId, i.kind, i.lang, i.confidence, i.audience, i.authorId, a.branchId,
                          i.updatedAt, v, i.sourceDocumentId
                        from KnowledgeItem i, KnowledgeVersion v, Agent a
                        where v.itemId = i.id and v.number = coalesce(i.liveVersion, i.pendingVersion)
                          and a.id = i.authorId and i.id in :ids and\s""" + FOUND, Object[].class)
                .setParameter("ids", values)
                .getResultStream()
                .map(row -> findable(row, concepts, segments))
                .toList();
    }

    private static Findable findable(
            Object[] row, Map<Long, Set<ConceptId>> concepts, Map<Long, Set<SegmentId>> segments) {
        Long id = (Long) row[0];
        Kind kind = (Kind) row[2];
        String lang = (String) row[3];
        Draft text = ((KnowledgeVersion) row[9]).draft(kind, lang);
        return new Findable(
                new KnowledgeId(id),
                (String) row[1],
                row[10] == null ? null : new SourceDocumentId((Long) row[10]),
                kind,
                lang,
                (Confidence) row[4],
                (Audience) row[5],
                new AgentId((Long) row[6]),
                new BranchId((Long) row[7]),
                text.title(),
                text.text(),
                text.asked(),
                concepts.getOrDefault(id, Set.of()),
                segments.getOrDefault(id, Set.of()),
                (Instant) row[8]);
    }

    private <T> Map<Long, Set<T>> links(String collection, List<Long> ids, LongFunction<T> id) {
        return em.createQuery(
                        "select i.id, x from KnowledgeItem i join i." + collection + " x where i.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> id.apply((Long) row[1]), Collectors.toSet())));
    }

    Set<KnowledgeId> visible(Collection<KnowledgeId> ids, Viewer viewer) {
        if (ids.isEmpty()) return Set.of();
        return em.createQuery("""
                        select i.id from KnowledgeItem i, Agent a
                        where a.id = i.authorId and i.id in :ids and i.confidence in :inUse
                          and (i.audience = :company or a.branchId = :branch or a.id = :me or :all = true)""", Long.class)
                .setParameter("ids", ids.stream().map(KnowledgeId::value).toList())
                .setParameter("inUse", List.of(Confidence.NOT_VALIDATED, Confidence.VALIDATED))
                .setParameter("company", Audience.COMPANY)
                .setParameter("branch", viewer.branch().value())
                .setParameter("me", viewer.agent().value())
                .setParameter("all", viewer.is(Role.REVIEWER))
                .getResultStream()
                .map(KnowledgeId::new)
                .collect(Collectors.toSet());
    }

    List<KnowledgeId> ids(long after, int max) {
        return em.createQuery(
                        "select i.id from KnowledgeItem i where i.id > :after and " + FOUND + " order by i.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultStream()
                .map(KnowledgeId::new)
                .toList();
    }
}
