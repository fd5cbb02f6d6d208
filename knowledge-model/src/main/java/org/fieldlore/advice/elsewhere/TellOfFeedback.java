package org.fieldlore.advice.elsewhere;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldlore.advice.GivenFeedback;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Lets every system that was given a card know what was said of it elsewhere, in the portal or in another system. Words of the
 * agent's own stay here.
 */
@UseCase
public class TellOfFeedback implements Outbox.Listener {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public TellOfFeedback(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        NewEvents events = new NewEvents(em, clock.instant());
        for (Row row : Sql.of("select g.system_name, g.showing_id, f.id, f.kind, f.given_at, f.withdrawn_at"
                        + " from advice_feedback f join card_given g on g.showing_id = f.showing_id"
                        + " where (f.withdrawn <> 0 or f.told_by is null or f.told_by <> g.system_name) and f.id in")
                .list(subjects.stream().map(Long::valueOf).toList())
                .rows(em)) {
            boolean stands = row.empty(5);
            CardEventKind kind = stands ? CardEventKind.FEEDBACK : CardEventKind.WITHDRAWN;
            Instant at = stands ? row.instant(4) : Objects.requireNonNull(row.instantOrNull(5));
            events.add(row.text(0), kind, row.number(1), row.text(3), at, row.text(2));
        }
    }

    /** The same for offers, of which word is left under a topic of its own. */
    @UseCase
    public static class OnOffers extends TellOfFeedback {
        @Inject
        public OnOffers(EntityManager em, Clock clock) {
            super(em, clock);
        }

        @Override
        public String topic() {
            return GivenFeedback.ON_OFFERS;
        }
    }
}
