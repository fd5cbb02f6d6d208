package org.fieldlore.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** What one reader said of an item. Who it was is known to the item's owner and to reviewers alone. */
@Entity
@Table(name = "item_flag")
public class ItemFlag {
    static final int LONGEST_WORDS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "task_id")
    private @Nullable Long taskId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable UnhelpfulCode code;

    private @Nullable String words;

    @Column(name = "flagged_at")
    private Instant flaggedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "feedback_id")
    private @Nullable Long feedbackId;

    protected ItemFlag() {}

    /** @param task what its owner has to do about it, or null */
    ItemFlag(KnowledgeId item, @Nullable ItemTask task, AgentId by, Said said, @Nullable Long feedback, Instant now) {
        this.itemId = item.value();
        this.taskId = task == null ? null : task.id();
        this.agentId = by.value();
        this.kind = said.kind();
        this.code = said.code();
        this.words = said.words();
        this.feedbackId = feedback;
        this.flaggedAt = now;
    }

    /**
     * What is said: a reason for what was of no help, a sentence for what is wrong.
     *
     * @param code only for {@link FlagKind#NOT_HELPFUL}, which needs one
     * @param words at most 500 characters; {@link FlagKind#WRONG} needs some
     */
    record Said(
            FlagKind kind,
            @Nullable UnhelpfulCode code,
            @Nullable String words) {
        static Said of(FlagKind kind, @Nullable UnhelpfulCode code, @Nullable String words) {
            String plain = PlainText.of(words);
            boolean needed = kind == FlagKind.WRONG || !plain.isEmpty();
            if (kind == FlagKind.NOT_HELPFUL && code == null) Required.text("code", "", 1);
            return new Said(
                    kind,
                    kind == FlagKind.NOT_HELPFUL ? code : null,
                    needed ? Required.text("words", plain, LONGEST_WORDS) : null);
        }
    }
}
