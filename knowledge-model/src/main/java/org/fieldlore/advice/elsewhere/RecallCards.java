package org.fieldlore.advice.elsewhere;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.advice.Recall;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Recalls the cards of an item that is out of use from the systems that were given them. */
@UseCase
public class RecallCards implements Outbox.Listener {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public RecallCards(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        List<Row> given = Sql.of("select g.system_name, g.showing_id, g.given_at, i.valid_until from advice_showing s"
                        + " join card_given g on g.showing_id = s.id and g.recalled_at is null"
                        + " join knowledge_item i on i.id = s.item_id"
                        + " where i.confidence in ('ARCHIVED', 'WORK_IN_PROGRESS') and s.item_id in")
                .list(subjects.stream().map(Long::valueOf).toList())
                .add("order by g.showing_id, g.system_name for update")
                .rows(em);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        NewEvents events = new NewEvents(em, now);
        for (Row row : given) {
            Recall why = Recall.of(row.dateOrNull(3), today);
            String source = row.instant(2).toString();
            events.add(row.text(0), CardEventKind.RECALLED, row.number(1), why.name(), now, source);
            Sql.of(
                            "update card_given set recalled_at = ? where showing_id = ? and system_name = ?",
                            now,
                            row.number(1),
                            row.text(0))
                    .execute(em);
        }
    }
}
