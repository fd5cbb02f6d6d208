package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldlore.people.CloseAccount;
import org.fieldlore.people.People;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Passes on what somebody answered for who left: to the manager of their branch, else to a reviewer, else to an administrator,
 * of several to the one who is longest here. Authorship stays. Told twice, nothing happens; who came back meanwhile keeps theirs.
 */
@UseCase
public class PassOnItems implements Outbox.Listener {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PassOnItems(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return CloseAccount.LEFT;
    }

    @Override
    public void apply(List<String> subjects) {
        subjects.stream().map(id -> new AgentId(Long.parseLong(id))).forEach(this::passOn);
    }

    private void passOn(AgentId left) {
        if (new People(em).byId(left).active()) return;
        heir(left).ifPresent(heir -> passOn(left, heir));
    }

    private Optional<Row> heir(AgentId left) {
        return Sql.of(
                        "select h.id, h.login from agent h join agent_role r on r.agent_id = h.id"
                                + " join agent l on l.id = ? where h.active = true and h.id <> l.id"
                                + " and (r.role = 'MANAGER' and h.branch_id = l.branch_id or r.role in ('REVIEWER', 'ADMINISTRATOR'))"
                                + " order by case r.role when 'MANAGER' then 0 when 'REVIEWER' then 1 else 2 end, h.joined_at, h.id"
                                + " limit 1",
                        left.value())
                .rows(em)
                .stream()
                .findFirst();
    }

    // In two statements, since somebody may have answered for thousands.
    private void passOn(AgentId left, Row heir) {
        Instant now = clock.instant();
        Sql.of(
                        "insert into knowledge_event (item_id, version_number, event, by_id, happened_at, reason)"
                                + " select id, coalesce(live_version, pending_version, last_version), ?, ?, ?, ? from knowledge_item"
                                + " where owner_id = ?",
                        EventType.OWNER_CHANGED,
                        left.value(),
                        now,
                        heir.text(1),
                        left.value())
                .execute(em);
        Sql.of(
                        "update knowledge_item set owner_id = ?, revision = revision + 1 where owner_id = ?",
                        heir.number(0),
                        left.value())
                .execute(em);
    }
}
