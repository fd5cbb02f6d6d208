package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how many customers newly meet a saved query. Who met it at the last count is remembered, one row a customer: a
 * moment alone would not do, since customers come to meet a query by the calendar too, when nothing about them is written.
 * Everything is counted with the subscriber's own rights of the hour. A subscription ends when its query is deleted or shared
 * no more, and with the right to customers or the account.
 */
@UseCase
public class SubscribeToQuery {
    /** So many queries a person. */
    public static final int MOST = 20;

    /** Up to so many members each is remembered; beyond that only their number is. */
    static final int EACH = 2_000;

    static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 50;

    private static final String LIVING = "from query_subscription s join saved_query q on q.id = s.query_id"
            + " where s.agent_id = ? and s.fresh > 0 and q.deleted_at is null and (q.owner_id = s.agent_id or q.shared = true)";

    private final EntityManager em;
    private final Clock clock;
    private final FindCustomers find;
    private final SavedQueries queries;

    @Inject
    public SubscribeToQuery(EntityManager em, Clock clock, FindCustomers find, SavedQueries queries) {
        this.em = em;
        this.clock = clock;
        this.find = find;
        this.queries = queries;
    }

    /**
     * Begins; who meets the query now is no news. Twice is the same as once. Refuses {@link NotFound} where the viewer does not
     * see the query, and {@link TooManySubscribed}.
     */
    public void begin(long query, Viewer me) {
        SavedQueryRow asked = queries.visible(query, me).orElseThrow(() -> new NotFound("saved query", query));
        // A double click waits here and then finds what the first one did.
        em.find(Agent.class, me.agent().value(), LockModeType.PESSIMISTIC_WRITE);
        List<Long> all =
                Sql.of(
                                "select query_id from query_subscription where agent_id = ?",
                                me.agent().value())
                        .rows(em)
                        .stream()
                        .map(row -> row.number(0))
                        .toList();
        if (all.contains(query)) return;
        if (all.size() >= MOST) throw new TooManySubscribed(MOST);
        Sql.of(
                        "insert into query_subscription (query_id, agent_id, counted, members, fresh, due_at)"
                                + " values (?, ?, false, 0, 0, ?)",
                        query,
                        me.agent().value(),
                        clock.instant().plus(PAUSE))
                .execute(em);
        long subscription = Sql.of(
                        "select id from query_subscription where query_id = ? and agent_id = ?",
                        query,
                        me.agent().value())
                .number(em);
        count(subscription, asked.query(), me);
    }

    /** Ends it; nothing happens when there is none. */
    public void end(long query, Viewer me) {
        own(query, me).ifPresent(this::end);
    }

    /** Returns which of the viewer's subscriptions have news, the newest first, in one statement. */
    public List<QueryNews> news(Viewer me) {
        return Sql.of("select q.id, q.name, s.fresh, case when s.known is null then 1 else 0 end, s.told_at")
                .add(LIVING + " order by s.told_at desc, s.id", me.agent().value())
                .rows(em)
                .stream()
                .map(row ->
                        new QueryNews(row.number(0), row.text(1), row.number(2), row.number(3) == 1, row.instant(4)))
                .toList();
    }

    /** Returns how many subscriptions have news, by one statement over an index. */
    public long unread(Viewer me) {
        return Sql.of("select count(*) " + LIVING, me.agent().value()).number(em);
    }

    /** Notes that the subscriber looked: who meets the query by the last count is no news any more. */
    public void seen(long query, Viewer me) {
        own(query, me).ifPresent(this::seen);
    }

    /** The same for all of somebody's subscriptions. */
    public void allSeen(Viewer me) {
        Sql.of(
                        "select id from query_subscription where fresh > 0 and agent_id = ?",
                        me.agent().value())
                .rows(em)
                .forEach(row -> seen(row.number(0)));
    }

    /** Returns subscriptions that were not counted for an hour, at most fifty, the longest waiting first. */
    public List<Long> due() {
        return Sql.of(
                        "select id from query_subscription where due_at <= ? order by due_at, id limit ?",
                        clock.instant(),
                        AT_ONCE)
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .toList();
    }

    /** Counts one that is due, or ends it. Of several nodes the first takes the turn; the others find nothing due any more. */
    public void count(long subscription) {
        if (!takeTurn(subscription)) return;
        Row row = Sql.of("select query_id, agent_id from query_subscription where id = ?", subscription)
                .rows(em)
                .get(0);
        @Nullable Agent agent = em.find(Agent.class, row.number(1));
        Optional<Viewer> me = Optional.ofNullable(agent)
                .filter(Agent::active)
                .map(Agent::viewer)
                .filter(Clearance::seesAny);
        Optional<SavedQueryRow> query = me.flatMap(viewer -> queries.visible(row.number(0), viewer));
        if (me.isPresent() && query.isPresent()) count(subscription, query.get().query(), me.get());
        else end(subscription);
    }

    /** Puts one that is due off by an hour, whether or not it can then be counted; false when it is not due any more. */
    public boolean takeTurn(long subscription) {
        Instant now = clock.instant();
        return Sql.of(
                                "update query_subscription set due_at = ? where id = ? and due_at <= ?",
                                now.plus(PAUSE),
                                subscription,
                                now)
                        .execute(em)
                > 0;
    }

    private void count(long subscription, CustomerQuery query, Viewer me) {
        Set<Long> now =
                find.ids(query, me, EACH + 1).stream().map(CustomerId::value).collect(Collectors.toSet());
        Row last = Sql.of("select counted, members, known, fresh from query_subscription where id = ?", subscription)
                .rows(em)
                .get(0);
        boolean counted = last.flag(0);
        @Nullable Long known = last.numberOrNull(2);
        if (now.size() <= EACH) {
            // Coming from more than each, nobody can tell who of them is new.
            long fresh = remember(subscription, now, counted && known == null);
            counted(subscription, now.size(), null, fresh, last.number(3));
            return;
        }
        long members = find.page(query, me, Page.Request.first(1)).total();
        long before = !counted ? members : known != null ? known : last.number(1) - last.number(3);
        forget(subscription);
        counted(subscription, members, before, Math.max(0, members - before), last.number(3));
    }

    /** Returns how many of those who meet the query now are news. */
    private long remember(long subscription, Set<Long> now, boolean news) {
        Set<Long> before =
                Sql.of("select customer_id from query_seen where subscription_id = ?", subscription).rows(em).stream()
                        .map(row -> row.number(0))
                        .collect(Collectors.toSet());
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(now);
        for (List<Long> some : Chunks.of(gone))
            Sql.of("delete from query_seen where subscription_id = ? and customer_id in", subscription)
                    .list(some)
                    .execute(em);
        Set<Long> come = new HashSet<>(now);
        come.removeAll(before);
        for (List<Long> some : Chunks.of(come))
            Sql.of("insert into query_seen (subscription_id, customer_id, fresh) select " + subscription + ", c.id, "
                            + news + " from customer c where c.id in")
                    .list(some)
                    .execute(em);
        return Sql.of("select count(*) from query_seen where fresh = true and subscription_id = ?", subscription)
                .number(em);
    }

    private void counted(long subscription, long members, @Nullable Long known, long fresh, long before) {
        Sql update = Sql.of("update query_subscription set counted = true, members = ?, fresh = ?", members, fresh);
        update.add(known == null ? ", known = null" : ", known = " + known);
        if (fresh != before) update.add(", told_at = ?", clock.instant());
        update.add("where id = ?", subscription).execute(em);
    }

    private void seen(long subscription) {
        Sql.of("update query_seen set fresh = false where fresh = true and subscription_id = ?", subscription)
                .execute(em);
        Sql.of(
                        "update query_subscription set fresh = 0, known = case when known is null then null else members end"
                                + " where id = ?",
                        subscription)
                .execute(em);
    }

    private void end(long subscription) {
        forget(subscription);
        Sql.of("delete from query_subscription where id = ?", subscription).execute(em);
    }

    private void forget(long subscription) {
        Sql.of("delete from query_seen where subscription_id = ?", subscription).execute(em);
    }

    private Optional<Long> own(long query, Viewer me) {
        return Sql.of(
                        "select id from query_subscription where query_id = ? and agent_id = ?",
                        query,
                        me.agent().value())
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .findFirst();
    }
}
