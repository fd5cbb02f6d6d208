package org.fieldlore.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an item has to do because colleagues flagged it; all flags on one item join one task. Born open; overdue, it
 * escalates to reviewers; it ends fixed when the item was renewed, declined with a reason, or withdrawn with its last flag.
 */
@Entity
@Table(name = "item_task")
public class ItemTask {
    static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "open_item")
    private @Nullable Long openItem;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    private @Nullable String reason;

    protected ItemTask() {}

    ItemTask(KnowledgeId item, Instant now, Duration term) {
        this.itemId = item.value();
        this.openItem = itemId;
        this.state = TaskState.OPEN;
        this.openedAt = now;
        this.dueAt = now.plus(term);
    }

    /** Leaves the item as it is. Refuses {@link TaskClosed}, and {@link Required} without a reason. */
    void decline(AgentId by, String why, Instant now) {
        if (!state.open()) throw new TaskClosed(state);
        reason = Required.text("reason", PlainText.of(why), LONGEST_REASON);
        close(TaskState.DECLINED, by, now);
    }

    void withdraw(AgentId by, Instant now) {
        if (state.open()) close(TaskState.WITHDRAWN, by, now);
    }

    private void close(TaskState end, AgentId by, Instant now) {
        state = end;
        openItem = null;
        closedAt = now;
        closedBy = by.value();
    }

    KnowledgeId item() {
        return new KnowledgeId(itemId);
    }

    boolean escalated() {
        return state == TaskState.ESCALATED;
    }

    long id() {
        return id;
    }
}
