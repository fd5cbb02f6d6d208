package org.fieldlore.search.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.search.LearntPair;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.Why;
import org.fieldlore.search.usage.ReadSearches.Which;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;

class SearchLogDbTest {
    private static final Instant NOW = Instant.parse("2030-05-01T10:05:00Z");
    private static final KnowledgeId ITEM = new KnowledgeId(11);
    private static final CustomerNames NAMES = words -> words.contains("李小娜");
    private static final LogSettings SETTINGS = new LogSettings(true, 400, 90, 2);

    @EachDatabase
    void what_people_search_for_and_open_is_seen_by_the_office_without_their_names(Db db) {
        for (int agent : List.of(1, 2)) {
            String id = search(db, NOW, "等待期 怎么算", agent, 11, 12);
            event(db, NOW, id, Happening.CLICK, agent, 2, 0);
            search(db, NOW, "Pet cover abroad", agent);
            search(db, NOW, "没人点开", agent, 13);
        }
        search(db, NOW, "只有一个人问", 1);
        search(db, NOW, "13800138000", 2);
        search(db, NOW, "李小娜的保单怎么退", 2);

        db.run(em -> {
            ReadSearches read = new ReadSearches(em, SETTINGS);
            ReadSearches.Sum sum = read.sum(NOW.minus(Duration.ofDays(7)));
            assertThat(sum.searches()).isEqualTo(9);
            assertThat(sum.withheld()).isEqualTo(2);
            assertThat(sum.nothing()).isEqualTo(5);
            assertThat(sum.unopened()).isEqualTo(2);
            assertThat(sum.place()).isEqualTo(2);
            assertThat(words(read, Which.MOST_ASKED)).containsExactlyInAnyOrder("等待期 怎么算", "Pet cover abroad", "没人点开");
            assertThat(words(read, Which.FOUND_NOTHING)).containsExactly("Pet cover abroad");
            assertThat(words(read, Which.NOTHING_OPENED)).containsExactly("没人点开");
            ReadSearches.Row row = page(read, Which.FOUND_NOTHING).rows().get(0);
            assertThat(row.asked()).isEqualTo(2);
            assertThat(row.people()).isEqualTo(2);
            assertThat(row.nothing()).isEqualTo(2);
            assertThat(read.page(Which.MOST_ASKED, NOW.minusSeconds(60), new Page.Request(0, 2))
                            .total())
                    .isEqualTo(3);
            assertThat(read.sum(NOW.plusSeconds(1)).searches()).isZero();
        });
        db.run(em -> assertThat(em.createQuery("select q.clientId from LoggedQuery q", String.class)
                        .getResultList())
                .allMatch(client -> client.matches("[0-9a-f]{32}")));
    }

    @EachDatabase
    void reloading_and_paging_are_the_same_search_and_tomorrow_is_another(Db db) {
        String first = search(db, NOW, "等待期", 1, 11, 12);
        assertThat(search(db, NOW.plusSeconds(60), "等待期", 1, 12, 13)).isEqualTo(first);
        assertThat(search(db, NOW.plus(Duration.ofDays(1)), "等待期", 1, 12)).isNotEqualTo(first);
        assertThat(search(db, NOW, "等待期", 2, 12)).isNotEqualTo(first);

        db.run(em -> assertThat(em.createQuery("select q from LoggedQuery q where q.queryId = :id", LoggedQuery.class)
                        .setParameter("id", first)
                        .getSingleResult()
                        .hits())
                .containsExactly(11L, 12L, 13L));
    }

    @EachDatabase
    void nobody_clicks_for_somebody_else_or_twice(Db db) {
        String id = search(db, NOW, "等待期", 1, 11);
        event(db, NOW, id, Happening.CLICK, 2, 1, 0);
        event(db, NOW, "0".repeat(32), Happening.CLICK, 1, 1, 0);
        event(db, NOW, "' or 1=1", Happening.CLICK, 1, 1, 0);
        assertThat(events(db)).isZero();

        event(db, NOW, id, Happening.DWELL, 1, 1, 10);
        event(db, NOW, id, Happening.DWELL, 1, 1, 90_000);
        event(db, NOW, id, Happening.DWELL, 1, 1, 5);
        assertThat(events(db)).isOne();
        db.run(em -> assertThat(em.createQuery("select e.seconds from LoggedEvent e", Integer.class)
                        .getSingleResult())
                .isEqualTo(3_600));
    }

    @EachDatabase
    void an_item_that_was_read_or_used_answers_the_question(Db db) {
        for (int agent : List.of(1, 2)) {
            String id = search(db, NOW, "Waiting period", agent, 11);
            event(db, NOW, id, Happening.DWELL, agent, 1, 20);
        }
        event(db, NOW, search(db, NOW, "等待期", 1, 11), Happening.USE, 1, 1, 0);
        event(db, NOW, search(db, NOW, "看了一眼", 1, 11), Happening.DWELL, 1, 1, 19);

        db.run(em -> {
            ReadSearches read = new ReadSearches(em, SETTINGS);
            assertThat(read.since(NOW.minusSeconds(1), 10))
                    .containsExactlyInAnyOrder(
                            new LearntPair("Waiting period", "en", ITEM, 2), new LearntPair("等待期", "zh", ITEM, 1));
            assertThat(read.since(NOW.minusSeconds(1), 1)).hasSize(1);
            assertThat(read.since(NOW.plusSeconds(1), 10)).isEmpty();
        });
    }

    @EachDatabase
    void what_is_too_old_is_forgotten_and_so_is_who_asked_it(Db db) {
        String old = search(db, NOW.minus(Duration.ofDays(401)), "old", 1, 11);
        event(db, NOW.minus(Duration.ofDays(401)), old, Happening.CLICK, 1, 1, 0);
        String secret = db.in(em -> new KeepSearches(em, NAMES, SETTINGS, at(NOW.minus(Duration.ofDays(91)))).secret());
        search(db, NOW, "new", 1, 11);

        db.run(em -> {
            KeepSearches keep = new KeepSearches(em, NAMES, SETTINGS, at(NOW));
            assertThat(keep.secret()).isNotEqualTo(secret);
            assertThat(keep.purge()).isOne();
            assertThat(em.createQuery("select count(s) from LogSecret s", Long.class)
                            .getSingleResult())
                    .isOne();
        });
        assertThat(events(db)).isZero();
    }

    @EachDatabase
    void nothing_is_logged_where_logging_is_off(Db db) {
        db.run(em -> {
            LogSettings off = new LogSettings(false, 400, 90, 2);
            SearchLog log = new SearchLog(new KeepSearches(em, NAMES, off, at(NOW)), off, at(NOW));
            assertThat(log.searched(Query.of("x"), found(), viewer(1), Channel.PAGE, false))
                    .isEmpty();
            log.write();
            assertThat(new ReadSearches(em, off).sum(Instant.EPOCH).searches()).isZero();
        });
    }

    @EachDatabase
    void searches_in_vain_are_counted_however_they_are_spelt_and_once_enough_people_made_them(Db db) {
        for (int agent : List.of(1, 2)) search(db, NOW, agent == 1 ? "Pet cover abroad" : "pet  cover, abroad?", agent);
        event(db, NOW, search(db, NOW, "pet cover abroad", 3, 11), Happening.CLICK, 3, 1, 0);
        search(db, NOW, "only one", 1);

        db.run(em -> {
            ReadSearches read = new ReadSearches(em, SETTINGS);
            assertThat(read.inVain("PET COVER ABROAD", NOW.minusSeconds(1))).isEqualTo(new ReadSearches.Vain(2, 2));
            assertThat(read.inVain("pet cover abroad", NOW.plusSeconds(1)).searches())
                    .isZero();
            for (String words : List.of("only one", "13800138000", " "))
                assertThat(read.inVain(words, NOW.minusSeconds(1)).people()).isZero();
        });
    }

    @EachDatabase
    void the_log_is_handed_out_as_it_is_kept_page_by_page_to_administrators(Db db) {
        String id = search(db, NOW, "等待期", 1, 11, 12);
        event(db, NOW, id, Happening.DWELL, 1, 2, 30);
        search(db, NOW, "13800138000", 2);
        search(db, NOW.plus(Duration.ofDays(1)), "tomorrow", 2);
        db.run(em -> {
            SearchLog log = log(em, NOW);
            for (int i = 0; i < 600; i++) log.searched(Query.of("no " + i), found(), viewer(3), Channel.API, false);
            log.write();
        });
        ExportSearches.Span today = new ExportSearches.Span(NOW.minusSeconds(1), NOW.plusSeconds(1));
        Viewer admin = new Viewer(new AgentId(9), new BranchId(1), Set.of(Role.ADMINISTRATOR));

        db.run(em -> {
            ExportSearches export = new ExportSearches(em);
            List<ExportSearches.QueryLine> first = export.queries(today, 0, admin);
            assertThat(first).hasSize(500);
            assertThat(first.get(0).queryId()).isEqualTo(id);
            assertThat(first.get(0).text()).isEqualTo("等待期");
            assertThat(first.get(0).items()).containsExactly(11L, 12L);
            assertThat(first.get(0).at()).isEqualTo(NOW);
            assertThat(first.get(0).clientId()).matches("[0-9a-f]{32}");
            assertThat(first.get(1).text()).isEmpty();
            assertThat(first.get(1).withheld()).isTrue();
            List<ExportSearches.QueryLine> second =
                    export.queries(today, first.get(499).id(), admin);
            assertThat(second).hasSize(102).allMatch(line -> line.text().startsWith("no "));
            assertThat(export.queries(today, second.get(101).id(), admin)).isEmpty();
            assertThat(export.events(today, 0, admin)).singleElement().satisfies(line -> {
                assertThat(line.queryId()).isEqualTo(id);
                assertThat(line.action()).isEqualTo(Happening.DWELL);
                assertThat(line.item()).isEqualTo(ITEM);
                assertThat(line.position()).isEqualTo(2);
                assertThat(line.seconds()).isEqualTo(30);
            });
            assertThatThrownBy(() -> export.queries(today, 0, viewer(1))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> export.events(today, 0, viewer(1))).isInstanceOf(NotAllowed.class);
        });
        assertThatThrownBy(() -> new ExportSearches.Span(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> words(ReadSearches read, Which which) {
        return page(read, which).rows().stream().map(ReadSearches.Row::words).toList();
    }

    private static Page<ReadSearches.Row> page(ReadSearches read, Which which) {
        return read.page(which, NOW.minus(Duration.ofDays(7)), Page.Request.first(20));
    }

    private static long events(Db db) {
        return db.in(em ->
                em.createQuery("select count(e) from LoggedEvent e", Long.class).getSingleResult());
    }

    private static String search(Db db, Instant when, String text, int agent, long... shown) {
        return db.in(em -> {
            SearchLog log = log(em, when);
            String id = log.searched(Query.of(text), found(shown), viewer(agent), Channel.PAGE, false);
            log.write();
            return id;
        });
    }

    private static void event(Db db, Instant when, String id, Happening what, int agent, int position, int seconds) {
        db.run(em -> {
            SearchLog log = log(em, when);
            log.happened(id, what, ITEM, position, seconds, viewer(agent));
            log.write();
        });
    }

    private static SearchLog log(EntityManager em, Instant when) {
        return new SearchLog(new KeepSearches(em, NAMES, SETTINGS, at(when)), SETTINGS, at(when));
    }

    private static Clock at(Instant when) {
        return Clock.fixed(when, ZoneOffset.UTC);
    }

    private static Viewer viewer(int agent) {
        return new Viewer(new AgentId(agent), new BranchId(1), Set.of(Role.AGENT));
    }

    private static Results found(long... ids) {
        List<Hit> hits = new ArrayList<>();
        for (long id : ids)
            hits.add(new Hit(
                    new KnowledgeId(id),
                    null,
                    null,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    Kind.FAQ,
                    "zh",
                    Confidence.VALIDATED,
                    new AgentId(1),
                    new BranchId(1),
                    Set.of(),
                    Set.of(),
                    NOW,
                    1,
                    Why.words(1, List.of(), 0)));
        return new Results(ids.length, hits, Map.of(), 1);
    }
}
