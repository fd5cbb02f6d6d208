package org.fieldlore.advice.elsewhere;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** What calling systems are to be told: what is due, what became of it, and what was given up. */
@UseCase
public class CardEvents {
    /** Cards of so long ago are shown by nobody any more, and what was told is forgotten. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** What was given up is kept for longer, as somebody may put the system right. */
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(90);

    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public CardEvents(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * How it stands with one system.
     *
     * @param waiting events that wait
     * @param delivered events that it took, of the last thirty days
     * @param givenUp events that it did not take
     */
    public record Standing(long waiting, long delivered, long givenUp) {
        public static final Standing NONE = new Standing(0, 0, 0);
    }

    /** Returns what is due, the oldest first, at most {@code max}. */
    public List<CardEvent> due(int max) {
        return em.createQuery(
                        "select e from CardEvent e where e.dueAt <= :now order by e.dueAt, e.happenedAt",
                        CardEvent.class)
                .setParameter("now", clock.instant())
                .setMaxResults(max)
                .getResultList();
    }

    /** Notes that the system took it; what is gone meanwhile is passed over. */
    public void delivered(String id, String answer) {
        CardEvent event = em.find(CardEvent.class, id);
        if (event != null) event.delivered(answer, clock.instant());
    }

    /**
     * Notes that the system did not take it, and puts it off or gives it up. What else that system is to be told waits a minute, so
     * that however much it is, it does not stand before what others are to be told.
     *
     * @param forGood whether there is no use in trying again
     */
    public void failed(String id, String answer, boolean forGood) {
        CardEvent event = em.find(CardEvent.class, id);
        if (event == null) return;
        Instant now = clock.instant();
        event.failed(answer, forGood, now);
        em.flush();
        Sql.of(
                        "update card_event set due_at = ? where system_name = ? and due_at <= ?",
                        now.plus(PUT_OFF),
                        event.system(),
                        now)
                .execute(em);
    }

    /** Forgets what nobody asked for. */
    public void drop(String id) {
        Sql.of("delete from card_event where id = ?", id).execute(em);
    }

    /** Returns how it stands with every system that was ever to be told anything, by name. */
    public Map<String, Standing> standings() {
        return Sql.of("select system_name, sum(case state when 'WAITING' then 1 else 0 end),"
                        + " sum(case state when 'DELIVERED' then 1 else 0 end),"
                        + " sum(case state when 'GIVEN_UP' then 1 else 0 end) from card_event group by system_name")
                .rows(em)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.text(0), row -> new Standing(row.number(1), row.number(2), row.number(3))));
    }

    /** Returns what was given up, the newest first. */
    public Page<CardEvent> givenUp(Page.Request request) {
        List<CardEvent> rows = em.createQuery(
                        "select e from CardEvent e where e.state = :state order by e.triedAt desc, e.id",
                        CardEvent.class)
                .setParameter("state", CardEvent.State.GIVEN_UP)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultList();
        return Page.of(
                rows,
                request,
                () -> Sql.of("select count(*) from card_event where state = 'GIVEN_UP'")
                        .number(em));
    }

    /**
     * Sends again what was given up; it is due at once, under the same id. Refuses with {@link NotAllowed} whoever is no
     * administrator, and with {@link NotFound} what does not exist.
     */
    public void resend(String id, Viewer viewer) {
        administrator(viewer);
        CardEvent event = em.find(CardEvent.class, id);
        if (event == null) throw new NotFound("event", id);
        event.resend(clock.instant());
    }

    /** Sends again all that was given up of one system, and says how much that is; for administrators as well. */
    public int resendAll(String system, Viewer viewer) {
        administrator(viewer);
        return Sql.of(
                        "update card_event set state = 'WAITING', attempts = 0, due_at = ? where state = 'GIVEN_UP'"
                                + " and system_name = ?",
                        clock.instant(),
                        system)
                .execute(em);
    }

    /** Forgets what is old. */
    public void purge() {
        Instant now = clock.instant();
        Sql.of("delete from card_event where state = 'DELIVERED' and tried_at < ?", now.minus(KEPT))
                .execute(em);
        Sql.of("delete from card_event where state = 'GIVEN_UP' and tried_at < ?", now.minus(GIVEN_UP_KEPT))
                .execute(em);
        Sql.of("delete from card_given where given_at < ?", now.minus(KEPT)).execute(em);
    }

    private static void administrator(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("send events again");
    }
}
