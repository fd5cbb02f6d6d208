package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Counts whom items helped, all together and by the stage at which the customer was, as feedback comes in and is taken back: a popular
 * item has more of it than a panel can count.
 */
@UseCase
public class CountHelp implements Outbox.Listener {
    private final EntityManager em;
    private final ReadFeedback feedback;

    @Inject
    public CountHelp(EntityManager em, ReadFeedback feedback) {
        this.em = em;
        this.feedback = feedback;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    /** Counts the items anew that feedback with these ids speaks of; unknown ids are passed over. */
    @Override
    public void apply(List<String> subjects) {
        List<Long> items = feedback.itemsOf(subjects.stream().map(Long::valueOf).toList()).stream()
                .map(KnowledgeId::value)
                .toList();
        if (items.isEmpty()) return;
        Sql.of("delete from item_help where item_id in").list(items).execute(em);
        count("''", "", items);
        count("s.stage", "and s.stage is not null", items);
    }

    private void count(String stage, String counted, List<Long> items) {
        Sql.of("insert into item_help (item_id, stage, colleagues) select f.item_id, " + stage
                        + ", count(distinct f.agent_id) from advice_feedback f join knowledge_item i on i.id = f.item_id"
                        + " join advice_showing s on s.id = f.showing_id where " + ReadFeedback.HELPED)
                .add(counted + " and f.item_id in")
                .list(items)
                .add("group by f.item_id" + (counted.isEmpty() ? "" : ", s.stage"))
                .execute(em);
    }
}
