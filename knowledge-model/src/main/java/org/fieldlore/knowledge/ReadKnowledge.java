package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads items: for a reader, for their author, for reviewers, and for the index. */
@UseCase
public class ReadKnowledge {
    private final EntityManager em;
    private final Clock clock;
    private final Items items;

    @Inject
    public ReadKnowledge(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.items = new Items(em, clock, outbox);
    }

    /**
     * Returns what this reader may see of an item, by four queries. Refuses {@link NotFound} when there is none or none for
     * them: a draft is its author's alone, one sent back or turned down is also the reviewers', and a branch's item is for
     * the branch, the author and reviewers. Archived items are returned with that confidence.
     */
    public ItemView page(KnowledgeId id, Viewer viewer) {
        KnowledgeItem item = items.byId(id);
        List<KnowledgeVersion> versions = versions(id);
        List<KnowledgeEvent> events = events(id);
        Set<AgentId> people = people(item, versions, events);
        ItemPage page = new ItemPage(item, versions, events, new Authors(em).named(people), viewer, clock.instant());
        if (!page.readable()) throw new NotFound("knowledge", id);
        return page.view();
    }

    private static Set<AgentId> people(
            KnowledgeItem item, List<KnowledgeVersion> versions, List<KnowledgeEvent> events) {
        Set<AgentId> people = new HashSet<>();
        people.add(item.author());
        people.add(item.owner());
        AgentId verifiedBy = item.verifiedBy();
        if (verifiedBy != null) people.add(verifiedBy);
        for (KnowledgeVersion version : versions) {
            people.add(version.editor());
            AgentId decidedBy = version.decidedBy();
            if (decidedBy != null) people.add(decidedBy);
            AgentId first = version.firstApprover();
            if (first != null) people.add(first);
        }
        for (KnowledgeEvent event : events) people.add(event.by());
        return people;
    }

    private List<KnowledgeVersion> versions(KnowledgeId id) {
        return em.createQuery(
                        "select v from KnowledgeVersion v where v.itemId = :id order by v.number desc",
                        KnowledgeVersion.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private List<KnowledgeEvent> events(KnowledgeId id) {
        return em.createQuery(
                        "select e from KnowledgeEvent e where e.itemId = :id order by e.id desc", KnowledgeEvent.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /**
     * Returns what somebody's form starts from: the wording that they work on, else the live or last one. Refuses
     * {@link NotFound}, {@link NotTheAuthor} for what never was live, and {@link ControlledItem}.
     */
    public DraftView editable(KnowledgeId id, AgentId editor) {
        KnowledgeItem item = items.byId(id);
        items.requireMayEdit(item, editor);
        KnowledgeVersion version = items.startFor(item, editor);
        return new DraftView(
                id,
                version.revision(),
                item.live(),
                version.state(),
                version.draft(item.kind(), item.lang()),
                version.savedAt(),
                version.reason());
    }

    /** Returns what readers call these people and their branches, by one query; unknown ids are missing from the map. */
    public Map<AgentId, Author> authors(Collection<AgentId> ids) {
        return ids.isEmpty() ? Map.of() : new Authors(em).named(ids);
    }

    /**
     * Returns somebody's own items and what they proposed for those of others, last written first, at most 500; without imports
     * and thrown-away drafts.
     */
    public List<MineRow> mine(AgentId author) {
        return new ItemLists(em).mine(author);
    }

    /**
     * Returns those of the items that others may find, in no particular order, by three queries; drafts, archived and
     * unknown ones are missing and have to leave the index.
     */
    public List<Findable> findable(Collection<KnowledgeId> ids) {
        return new FindableRows(em).of(ids);
    }

    /** Returns those of the items, none of them archived, that this viewer finds in a search, by one query. */
    public Set<KnowledgeId> visible(Collection<KnowledgeId> ids, Viewer viewer) {
        return new FindableRows(em).visible(ids, viewer);
    }

    /** Returns at most {@code max} of the items that are filed under any of these concepts, be they findable or not. */
    public List<KnowledgeId> filedUnder(Collection<ConceptId> concepts, int max) {
        if (concepts.isEmpty()) return List.of();
        return Sql.of("select distinct item_id from knowledge_concept where concept_id in")
                .list(concepts.stream().map(ConceptId::value).toList())
                .add("order by item_id limit ?", max)
                .rows(em)
                .stream()
                .map(row -> new KnowledgeId(row.number(0)))
                .toList();
    }

    /** Returns ids of findable items above {@code after} (0 to begin), in rising order; empty at the end. */
    public List<KnowledgeId> findableIds(long after, int max) {
        return new FindableRows(em).ids(after, max);
    }
}
