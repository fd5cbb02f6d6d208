package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Ends a commission when the first item that was written for it is adopted, and tells of the {@link Deed} with its bounty, in one
 * transaction: so it is told once, whatever the number of deliveries, and never for one that was withdrawn or ran out.
 */
@UseCase
public class FulfilCommissions implements Outbox.Listener {
    private final EntityManager em;
    private final Outbox outbox;

    @Inject
    public FulfilCommissions(EntityManager em, Outbox outbox) {
        this.em = em;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return KnowledgeItem.ADOPTION;
    }

    /** Looks at the adopted items with these ids, those that were adopted first first; others are passed over. */
    @Override
    public void apply(List<String> subjects) {
        List<Row> written = Sql.of("select r.question_id, i.id, i.author_id, i.adopted_at from question_recipient r"
                        + " join question q on q.id = r.question_id join knowledge_item i on i.id = r.item_id"
                        + " where q.spot_concept is not null and i.author_id = r.agent_id and i.adopted_at is not null"
                        + " and i.id in")
                .list(subjects.stream().map(Long::valueOf).toList())
                .add("order by i.adopted_at, i.id, r.question_id")
                .rows(em);
        for (Row row : written) {
            Question question = Question.locked(em, new QuestionId(row.number(0)));
            if (!question.open()) continue;
            outbox.record(
                    Deed.TOPIC,
                    question.fulfil(new KnowledgeId(row.number(1)), new AgentId(row.number(2)), row.instant(3)));
        }
    }
}
