package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.knowledge.ItemFlag.Said;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Flag or fix: readers say what helped and what is wrong, and its owner or a reviewer settles the task that follows. */
@UseCase
public class FlagItem {
    private final EntityManager em;
    private final Items items;
    private final FlagSettings settings;

    @Inject
    public FlagItem(EntityManager em, Clock clock, Outbox outbox, FlagSettings settings) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
        this.settings = settings;
    }

    /**
     * Says something of an item that the viewer finds; the viewer's earlier word of it gives way, and the same again changes
     * nothing. All but "helpful" joins the task that the item's owner has, or opens one. Refuses {@link OwnItemFlagged},
     * {@link org.fieldlore.shared.Required}, and {@link NotFound} for what the viewer does not find.
     *
     * @param code why it did not help; needed for that, ignored otherwise
     * @param words at most 500 characters; needed for "wrong"
     */
    public void flag(
            KnowledgeId id, FlagKind kind, @Nullable UnhelpfulCode code, @Nullable String words, Viewer viewer) {
        Said said = Said.of(kind, code, words);
        KnowledgeItem item = items.locked(id);
        if (!new FindableRows(em).visible(List.of(id), viewer).contains(id)) throw new NotFound("knowledge", id);
        if (item.owner().equals(viewer.agent()) || item.author().equals(viewer.agent())) throw new OwnItemFlagged();
        store(item, said, viewer.agent(), null);
    }

    /**
     * Passes on that a card beside a customer was called outdated, once for every feedback; nothing for an owner's or author's
     * own word, and for what is not in use any more.
     */
    public void outdated(KnowledgeId id, AgentId by, String words, long feedback) {
        boolean known = Sql.of("select count(*) from item_flag where feedback_id = ?", feedback)
                        .number(em)
                > 0;
        KnowledgeItem item = items.locked(id);
        if (known || item.archived() || item.owner().equals(by) || item.author().equals(by)) return;
        store(item, Said.of(FlagKind.OUTDATED, null, words), by, feedback);
    }

    /** Takes back what came from a feedback; nothing when nothing did, or it was taken back before. */
    public void undo(long feedback) {
        Sql.of("select item_id, agent_id from item_flag where feedback_id = ? and withdrawn_at is null", feedback)
                .rows(em)
                .forEach(row -> takeBack(new KnowledgeId(row.number(0)), new AgentId(row.number(1))));
    }

    /** Takes back somebody's own word of an item, if there is one; a task without any flag left is withdrawn. */
    public void takeBack(KnowledgeId id, AgentId by) {
        items.locked(id);
        withdrawAll(id, by);
        ItemTask task = openTask(id);
        if (task != null && !flagged(task)) task.withdraw(by, items.now());
    }

    private void store(KnowledgeItem item, Said said, AgentId by, @Nullable Long feedback) {
        withdrawAll(item.id(), by);
        ItemTask task = openTask(item.id());
        if (said.kind().opensTask() && task == null) {
            task = new ItemTask(item.id(), items.now(), settings.term());
            em.persist(task);
            em.flush();
        }
        em.persist(new ItemFlag(item.id(), said.kind().opensTask() ? task : null, by, said, feedback, items.now()));
        em.flush();
        if (task != null && !flagged(task)) task.withdraw(by, items.now());
    }

    private void withdrawAll(KnowledgeId id, AgentId by) {
        // Words of tasks that are over stay as they were: its flagger is told what became of them.
        Sql.of(
                        "update item_flag set withdrawn_at = ? where item_id = ? and agent_id = ? and withdrawn_at is null"
                                + " and (task_id is null or task_id in (select t.id from item_task t where t.open_item = ?))",
                        items.now(),
                        id.value(),
                        by.value(),
                        id.value())
                .execute(em);
    }

    private boolean flagged(ItemTask task) {
        return Sql.of("select count(*) from item_flag where task_id = ? and withdrawn_at is null", task.id())
                        .number(em)
                > 0;
    }

    private @Nullable ItemTask openTask(KnowledgeId id) {
        List<ItemTask> open = em.createQuery("select t from ItemTask t where t.openItem = :item", ItemTask.class)
                .setParameter("item", id.value())
                .getResultList();
        return open.isEmpty() ? null : open.get(0);
    }

    /**
     * Leaves the item as it is, for a reason of 1..500 characters that those who flagged it are told. The item's owner may, and
     * reviewers once it is overdue; nobody else. Refuses {@link NotAllowed}, {@link TaskClosed},
     * {@link org.fieldlore.shared.Required} and {@link NotFound}.
     */
    public void decline(long task, String reason, Viewer viewer) {
        ItemTask found = em.find(ItemTask.class, task, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw new NotFound("task", task);
        boolean owner = items.byId(found.item()).owner().equals(viewer.agent());
        boolean reviewer = viewer.is(Role.REVIEWER) && found.escalated();
        if (!owner && !reviewer) throw new NotAllowed("decline");
        found.decline(viewer.agent(), reason, items.now());
    }

    /** Notes that the viewer knows what became of a flag of their own. */
    public void noted(long flag, Viewer viewer) {
        Sql.of(
                        "update item_flag set noted_at = ? where id = ? and agent_id = ?",
                        items.now(),
                        flag,
                        viewer.agent().value())
                .execute(em);
    }

    /**
     * Settles the tasks whose item was verified, renewed or taken out of use since they were opened, and escalates what is
     * overdue. Twice is the same as once.
     */
    public void tend() {
        Instant now = items.now();
        Sql.of(
                        "update item_task set state = ?, open_item = null, closed_at = ?, closed_by = (select i.verified_by"
                                + " from knowledge_item i where i.id = item_task.item_id) where open_item is not null and exists"
                                + " (select 1 from knowledge_item i where i.id = item_task.item_id and"
                                + " (i.verified_at > item_task.opened_at or i.confidence = ?))",
                        TaskState.FIXED,
                        now,
                        Confidence.ARCHIVED)
                .execute(em);
        Sql.of(
                        "update item_task set state = ? where state = ? and due_at < ?",
                        TaskState.ESCALATED,
                        TaskState.OPEN,
                        now)
                .execute(em);
    }
}
