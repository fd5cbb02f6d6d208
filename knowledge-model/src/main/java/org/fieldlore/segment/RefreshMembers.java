package org.fieldlore.segment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.customer.ConditionSql;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/**
 * Brings the members of segments up to date with their rules. Changed customers follow through the outbox; since ages, silence
 * and renewals also move with the calendar, everything is to be refreshed once a day.
 */
@UseCase
public class RefreshMembers implements Outbox.Listener {
    private static final int CHUNK = 500;

    private final EntityManager em;
    private final Clock clock;
    private final CustomerSettings settings;

    @Inject
    public RefreshMembers(EntityManager em, Clock clock, CustomerSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /** Finds the members of all segments anew, two statements a segment; returns how many memberships there are. */
    public long full() {
        return all().stream().mapToLong(this::of).sum();
    }

    @Override
    public String topic() {
        return KeepArchive.TOPIC;
    }

    /** Looks at these customers only, one statement a segment for every 500; unknown ids lose their memberships. */
    @Override
    public void apply(List<String> subjects) {
        List<Segment> segments = all();
        List<Long> ids = subjects.stream().map(Long::valueOf).distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            Sql.of("delete from segment_member where customer_id in")
                    .list(chunk)
                    .execute(em);
            for (Segment segment : segments)
                members(segment).add("and c.id in").list(chunk).execute(em);
        }
    }

    /** Finds the members of one segment anew. */
    long of(Segment segment) {
        long id = segment.id().value();
        Sql.of("delete from segment_member where segment_id = ?", id).execute(em);
        return members(segment).execute(em);
    }

    private Sql members(Segment segment) {
        return Sql.of("insert into segment_member (segment_id, customer_id) select "
                        + segment.id().value() + ", c.id from customer c where")
                .add(ConditionSql.where(segment.rule(), LocalDate.now(clock), settings.currency()));
    }

    private List<Segment> all() {
        return em.createQuery("select s from Segment s order by s.id", Segment.class)
                .getResultList();
    }
}
