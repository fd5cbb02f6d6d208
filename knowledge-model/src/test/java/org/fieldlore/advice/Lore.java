package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

/** Puts items into the database as they are once somebody approved them, for tests of what follows. */
public record Lore(EntityManager em) {
    public KnowledgeId item(AgentId author, String title, Instant at) {
        return item(author, title, at, Confidence.VALIDATED, List.of(), List.of());
    }

    public KnowledgeId item(
            AgentId author,
            String title,
            Instant at,
            Confidence confidence,
            List<ConceptId> concepts,
            List<SegmentId> segments) {
        Sql.of(
                        "insert into knowledge_item (revision, kind, lang, author_id, owner_id, confidence, audience, live_version,"
                                + " last_version, created_at, updated_at, submitted_at, adopted_at)"
                                + " values (1, 'EXPERIENCE', 'zh', ?, ?, ?, 'COMPANY', 1, 1, ?, ?, ?, ?)",
                        author.value(),
                        author.value(),
                        confidence,
                        at,
                        at,
                        at,
                        at)
                .execute(em);
        long id = Sql.of("select max(i.id) from knowledge_item i").number(em);
        Sql.of(
                        "insert into knowledge_version (item_id, version_number, revision, title, sections, links,"
                                + " fingerprint, state, editor_id, created_at, saved_at, decided_at)"
                                + " values (?, 1, 1, ?, '{}', '{}', 'f', 'LIVE', ?, ?, ?, ?)",
                        id,
                        title,
                        author.value(),
                        at,
                        at,
                        at)
                .execute(em);
        for (ConceptId concept : concepts)
            Sql.of("insert into knowledge_concept (item_id, concept_id) values (?, ?)", id, concept.value())
                    .execute(em);
        for (SegmentId segment : segments)
            Sql.of("insert into knowledge_segment (item_id, segment_id) values (?, ?)", id, segment.value())
                    .execute(em);
        return new KnowledgeId(id);
    }

    /** Says that an item came from an import. */
    public void imported(KnowledgeId item) {
        Sql.of("update knowledge_item set origin = 'extract', external_id = 'x' where id = ?", item.value())
                .execute(em);
    }

    /** Narrows an item to the people of its author's branch. */
    public void forBranchOnly(KnowledgeId item) {
        Sql.of("update knowledge_item set audience = 'BRANCH' where id = ?", item.value())
                .execute(em);
    }

    /** Shows an item to an agent beside a customer. */
    public ShowingId shown(KnowledgeId item, long customer, AgentId viewer, Instant at) {
        Score score = new Score(List.of(), 0, 1, 1, 1, 1, 1, 1);
        Showing showing = new Showing(new org.fieldlore.shared.CustomerId(customer), item, viewer, at, 1, score);
        em.persist(showing);
        em.flush();
        return showing.id();
    }
}
