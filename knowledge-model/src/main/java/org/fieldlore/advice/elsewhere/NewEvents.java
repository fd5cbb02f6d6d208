package org.fieldlore.advice.elsewhere;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fieldlore.shared.Sql;

/** Puts down what calling systems are to be told. The same has always the same id, so it is put down once. */
record NewEvents(EntityManager em, Instant now) {
    /**
     * @param source what tells this event from others of its kind
     */
    void add(String system, CardEventKind kind, long showing, String code, Instant happenedAt, String source) {
        String name = String.join("|", system, kind.name(), Long.toString(showing), source);
        Sql.of(
                        "insert ignore into card_event (id, system_name, kind, showing_id, code, happened_at, state, due_at, answer)"
                                + " values (?, ?, ?, ?, ?, ?, 'WAITING', ?, '')",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        system,
                        kind,
                        showing,
                        code,
                        happenedAt,
                        now)
                .execute(em);
    }
}
