package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
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
        List<Row> counted = new ArrayList<>(counted("''", "", items));
        counted.addAll(counted("s.stage", "and s.stage is not null", items));
        Sql.of("delete from item_help where item_id in").list(items).execute(em);
        if (!counted.isEmpty()) store(counted);
    }

    /** Read and not copied within the database, which would make agents who answer just then wait, or fail. */
    private List<Row> counted(String stage, String which, List<Long> items) {
        return Sql.of("select f.item_id, " + stage + ", count(distinct f.agent_id) from advice_feedback f"
                        + " join knowledge_item i on i.id = f.item_id join advice_showing s on s.id = f.showing_id where "
                        + ReadFeedback.HELPED)
                .add(which + " and f.item_id in")
                .list(items)
                .add("group by f.item_id" + (which.isEmpty() ? "" : ", s.stage"))
                .rows(em);
    }

    private void store(List<Row> counted) {
        Sql insert = Sql.of("insert into item_help (item_id, stage, colleagues) values");
        String comma = "";
        for (Row row : counted) {
            insert.add(
                    comma + "(?, ?, ?)",
                    row.number(0),
                    Objects.requireNonNullElse(row.textOrNull(1), ""),
                    row.number(2));
            comma = ", ";
        }
        insert.execute(em);
    }
}
