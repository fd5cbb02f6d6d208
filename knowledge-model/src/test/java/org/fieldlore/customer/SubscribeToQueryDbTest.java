package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;

/** What subscribers of saved queries hear. */
class SubscribeToQueryDbTest {
    private static final CustomerQuery IN_HANGZHOU =
            new CustomerQuery(null, List.of(Condition.of("city", "EQ", "杭州")), Sort.NAME);
    private static final CustomerQuery WITH_INCOME =
            new CustomerQuery(null, List.of(Condition.of("income", "GE", "1")), Sort.NAME);

    @EachDatabase
    void who_met_it_before_is_no_news_who_comes_is_told_until_the_subscriber_looks(Db db) {
        Archive archive = new Archive(db);
        archive.customers(in("C1", "杭州"), in("C2", "宁波"));
        long query = shared(db, archive, IN_HANGZHOU);
        begin(db, query, archive.chen);
        count(db, 1);
        assertThat(news(db, archive.chen)).isEmpty();

        archive.customers(in("C2", "杭州"), in("C3", "杭州"));
        count(db, 2);
        count(db, 3);

        assertThat(news(db, archive.chen)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("名单");
            assertThat(row.fresh()).isEqualTo(2);
            assertThat(row.each()).isTrue();
            assertThat(row.at()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(2)));
        });
        assertThat(news(db, archive.lin)).isEmpty();

        archive.customers(in("C3", "宁波"));
        count(db, 4);
        assertThat(news(db, archive.chen).get(0).fresh()).isEqualTo(1);

        db.run(em -> on(em, 4).seen(query, archive.chen));
        count(db, 5);
        assertThat(news(db, archive.chen)).isEmpty();
        assertThat(unread(db, archive.chen)).isZero();
    }

    @EachDatabase
    void only_what_the_subscriber_may_see_is_asked_and_counted(Db db) {
        Archive archive = new Archive(db);
        long query = shared(db, archive, WITH_INCOME);
        for (Viewer one : List.of(archive.lin, archive.chen, archive.manager)) begin(db, query, one);
        assertThatThrownBy(() -> begin(db, query, archive.stranger)).isInstanceOf(NotFound.class);

        archive.customers(in("C1", "杭州"), Archive.zhou("C2", "chenli"), Archive.zhou("C3", "wuqi"));
        count(db, 1);

        assertThat(news(db, archive.lin)).extracting(QueryNews::fresh).containsExactly(1L);
        assertThat(news(db, archive.chen)).extracting(QueryNews::fresh).containsExactly(1L);
        assertThat(news(db, archive.manager)).isEmpty();
    }

    @EachDatabase
    void it_ends_with_the_sharing_with_the_query_with_the_account_and_by_hand(Db db) {
        Archive archive = new Archive(db);
        long query = shared(db, archive, IN_HANGZHOU);
        for (Viewer one : List.of(archive.lin, archive.chen, archive.manager)) begin(db, query, one);
        db.run(em -> em.find(Agent.class, archive.manager.agent().value()).leave());
        archive.customers(in("C1", "杭州"));
        count(db, 1);
        assertThat(subscribers(db))
                .containsExactlyInAnyOrder(
                        archive.lin.agent().value(), archive.chen.agent().value());

        db.run(em -> new SavedQueries(em, CLOCK).share(query, archive.lin, false));
        assertThat(unread(db, archive.chen)).isZero();
        count(db, 2);
        assertThat(subscribers(db)).containsExactly(archive.lin.agent().value());

        db.run(em -> new SavedQueries(em, CLOCK).delete(query, archive.lin));
        assertThat(news(db, archive.lin)).isEmpty();
        count(db, 3);
        assertThat(subscribers(db)).isEmpty();

        db.run(em -> new SavedQueries(em, CLOCK).undoDelete(query, archive.lin));
        begin(db, query, archive.lin);
        begin(db, query, archive.lin);
        assertThat(subscribers(db)).hasSize(1);
        db.run(em -> on(em, 3).end(query, archive.lin));
        assertThat(subscribers(db)).isEmpty();
    }

    @EachDatabase
    void a_query_that_asks_something_else_begins_anew(Db db) {
        Archive archive = new Archive(db);
        archive.customers(in("C1", "杭州"), in("C2", "宁波"));
        long query = shared(db, archive, IN_HANGZHOU);
        begin(db, query, archive.lin);

        db.run(em -> new SavedQueries(em, CLOCK).change(query, archive.lin, CustomerQuery.all()));
        count(db, 1);
        assertThat(news(db, archive.lin)).isEmpty();

        archive.customers(in("C3", "宁波"));
        count(db, 2);
        assertThat(news(db, archive.lin)).extracting(QueryNews::fresh).containsExactly(1L);
    }

    @EachDatabase
    void of_two_nodes_one_counts(Db db) throws Exception {
        Archive archive = new Archive(db);
        begin(db, shared(db, archive, IN_HANGZHOU), archive.lin);
        archive.customers(in("C1", "杭州"));
        long subscription = db.in(em -> on(em, 1).due()).get(0);

        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<?>> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            nodes.add(both.submit(() -> db.run(em -> on(em, 1).count(subscription))));
        for (Future<?> node : nodes) node.get();
        both.shutdown();

        assertThat(news(db, archive.lin)).extracting(QueryNews::fresh).containsExactly(1L);
        List<Long> stillDue = db.in(em -> on(em, 1).due());
        assertThat(stillDue).isEmpty();
    }

    @EachDatabase
    void beyond_two_thousand_only_the_growing_number_is_told(Db db) {
        Archive archive = new Archive(db);
        long query = shared(db, archive, IN_HANGZHOU);
        begin(db, query, archive.lin);
        archive.customers(IntStream.range(0, SubscribeToQuery.EACH)
                .mapToObj(i -> in("N" + i, "杭州"))
                .toArray(CustomerFacts[]::new));
        count(db, 1);
        db.run(em -> on(em, 1).seen(query, archive.lin));

        archive.customers(in("C1", "杭州"), in("C2", "杭州"), in("C3", "杭州"));
        count(db, 2);

        assertThat(news(db, archive.lin)).singleElement().satisfies(row -> {
            assertThat(row.fresh()).isEqualTo(3);
            assertThat(row.each()).isFalse();
        });
        assertThat(seen(db)).isZero();

        db.run(em -> on(em, 2).seen(query, archive.lin));
        archive.customers(in("C1", "宁波"), in("C2", "宁波"), in("C3", "宁波"));
        count(db, 3);
        assertThat(news(db, archive.lin)).isEmpty();
        assertThat(seen(db)).isEqualTo(SubscribeToQuery.EACH);
    }

    @EachDatabase
    void a_merged_customer_is_forgotten(Db db) {
        Archive archive = new Archive(db);
        archive.customers(in("C1", "杭州"), in("C2", "杭州"));
        begin(db, shared(db, archive, IN_HANGZHOU), archive.lin);

        MergeCustomersDbTest.merge(db, archive, "C1", "C2", Set.of());
        count(db, 1);

        assertThat(seen(db)).isOne();
        assertThat(news(db, archive.lin)).isEmpty();
    }

    @EachDatabase
    void nobody_subscribes_to_more_than_twenty(Db db) {
        Archive archive = new Archive(db);
        for (int i = 0; i < SubscribeToQuery.MOST; i++) begin(db, shared(db, archive, IN_HANGZHOU), archive.chen);

        assertThatThrownBy(() -> begin(db, shared(db, archive, IN_HANGZHOU), archive.chen))
                .isInstanceOf(TooManySubscribed.class);
    }

    private static CustomerFacts in(String id, String city) {
        return Archive.person(id, "周明", "linhui", LocalDate.of(1988, 3, 5), 2, city);
    }

    private static long shared(Db db, Archive archive, CustomerQuery query) {
        return db.in(em -> {
            SavedQueries queries = new SavedQueries(em, CLOCK);
            long id = queries.save(archive.lin, "名单", query);
            queries.share(id, archive.lin, true);
            return id;
        });
    }

    private static void begin(Db db, long query, Viewer viewer) {
        db.run(em -> on(em, 0).begin(query, viewer));
    }

    /** What the chore does, some hours after everybody subscribed. */
    private static void count(Db db, int hours) {
        List<Long> due = db.in(em -> on(em, hours).due());
        assertThat(due).isNotEmpty();
        due.forEach(one -> db.run(em -> on(em, hours).count(one)));
    }

    private static List<QueryNews> news(Db db, Viewer viewer) {
        return db.in(em -> on(em, 0).news(viewer));
    }

    private static long unread(Db db, Viewer viewer) {
        return db.in(em -> on(em, 0).unread(viewer));
    }

    private static List<Long> subscribers(Db db) {
        return db.in(em -> Sql.of("select agent_id from query_subscription").rows(em)).stream()
                .map(row -> row.number(0))
                .toList();
    }

    private static long seen(Db db) {
        return db.in(em -> Sql.of("select count(*) from query_seen").number(em));
    }

    private static SubscribeToQuery on(EntityManager em, int hours) {
        Clock clock = Clock.offset(CLOCK, Duration.ofHours(hours));
        FindCustomers find = new FindCustomers(em, clock, CustomerSettings.defaults());
        return new SubscribeToQuery(em, clock, find, new SavedQueries(em, clock));
    }
}
