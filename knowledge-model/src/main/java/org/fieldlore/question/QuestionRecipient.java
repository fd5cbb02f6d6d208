package org.fieldlore.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** Somebody whom a question went to: waits until they answer or say that it is not for them. */
@Entity
@Table(name = "question_recipient")
public class QuestionRecipient {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id")
    private Question question;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private RecipientState state;

    private @Nullable String reason;

    @Column(name = "item_id")
    private @Nullable Long itemId;

    protected QuestionRecipient() {}

    QuestionRecipient(Question question, AgentId agent) {
        this.question = question;
        this.agentId = agent.value();
        this.state = RecipientState.WAITING;
    }

    boolean is(AgentId agent) {
        return agentId == agent.value();
    }

    void decline(String why) {
        state = RecipientState.DECLINED;
        reason = why;
    }

    void answered(boolean stands) {
        state = stands ? RecipientState.ANSWERED : RecipientState.WAITING;
    }

    void begun(KnowledgeId item) {
        itemId = item.value();
    }
}
