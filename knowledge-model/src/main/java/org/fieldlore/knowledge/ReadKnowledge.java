package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
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
        ItemPage page = new ItemPage(item, versions, events, new Authors(em).named(people), viewer);
        if (!page.readable()) throw new NotFound("knowledge", id);
        return page.view();
    }

    private static Set<AgentId> people(
            KnowledgeItem item, List<KnowledgeVersion> versions, List<KnowledgeEvent> events) {
        Set<AgentId> people = new HashSet<>();
        people.add(item.author());
        for (KnowledgeVersion version : versions) {
            people.add(version.editor());
            AgentId decidedBy = version.decidedBy();
            if (decidedBy != null) people.add(decidedBy);
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
     * Returns what the author's form starts from: the wording in work, else the live or last one. Refuses {@link NotFound}
     * and {@link NotTheAuthor}.
     */
    public DraftView editable(KnowledgeId id, AgentId author) {
        KnowledgeItem item = items.byId(id);
        items.requireAuthor(item, author);
        KnowledgeVersion version = items.latest(item);
        return new DraftView(
                id,
                version.revision(),
                version.state(),
                version.draft(item.kind(), item.lang()),
                version.savedAt(),
                version.reason());
    }

    /** Returns what readers call these people and their branches, by one query; unknown ids are missing from the map. */
    public Map<AgentId, Author> authors(Collection<AgentId> ids) {
        return ids.isEmpty() ? Map.of() : new Authors(em).named(ids);
    }

    /** Returns the author's own items, last written first, at most 500; without imports and thrown-away drafts. */
    public List<MineRow> mine(AgentId author) {
        return new ItemLists(em).mine(author);
    }

    /** Returns what waits for this reviewer, oldest first, without what they wrote; refuses {@link NotAllowed}. */
    public Page<QueueRow> queue(Viewer viewer, QueueFilter filter, Page.Request request) {
        if (!viewer.is(Role.REVIEWER)) throw new NotAllowed("review");
        return new ItemLists(em).queue(viewer.agent(), filter, request, clock.instant());
    }

    /** Returns how many wordings wait for this reviewer, in one query; 0 for those who do not review. */
    public long waiting(Viewer viewer) {
        return viewer.is(Role.REVIEWER) ? new ItemLists(em).waiting(viewer.agent(), QueueFilter.ALL) : 0;
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
