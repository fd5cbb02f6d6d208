package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.Required;

/** What people do on the customer's page and in their lists. */
class CustomerDeskDbTest {

    @EachDatabase
    void a_note_stands_on_top_ends_the_silence_and_is_told(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");
        long before = told(db, id);

        note(db, archive.chen, id, "下月换车，想问车险");

        CustomerView view = archive.view("C1", archive.lin);
        assertThat(view.interactions().get(0).text()).isEqualTo("下月换车，想问车险");
        assertThat(view.interactions().get(0).agentZh()).isEqualTo("陈立");
        assertThat(view.interactions().get(0).byHand()).isTrue();
        assertThat(view.derived().lastContact()).isEqualTo(CLOCK.instant());
        CustomerQuery justCalled =
                new CustomerQuery(null, List.of(Condition.of("silentForDays", "EQ", "0")), Sort.NAME);
        long silentToday = db.in(em -> Archive.finder(em)
                .page(justCalled, archive.lin, Page.Request.first(5))
                .total());
        assertThat(silentToday).isEqualTo(1);
        assertThat(told(db, id)).isEqualTo(before + 1);
    }

    @EachDatabase
    void empty_notes_foreign_customers_and_administrators_are_refused(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");

        assertThatThrownBy(() -> note(db, archive.lin, id, " ")).isInstanceOf(Required.class);
        assertThatThrownBy(() -> note(db, archive.stranger, id, "hello")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(db, archive.administrator, id, "hello")).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void a_correction_shows_who_made_it(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");
        CustomerView before = archive.view("C1", archive.lin);

        int version =
                correct(db, id, archive.lin, before.version(), Map.of(Fact.PHONE, "100 0000 0099", Fact.EMAIL, ""));

        CustomerView after = archive.view("C1", archive.lin);
        assertThat(after.version()).isEqualTo(version).isGreaterThan(before.version());
        assertThat(after.value(Fact.PHONE)).isEqualTo("100 0000 0099");
        assertThat(after.value(Fact.EMAIL)).isNull();
        assertThat(after.fact(Fact.PHONE).source().agentZh()).isEqualTo("林慧");
        assertThat(after.fact(Fact.CITY).source().byHand()).isFalse();
        CustomerQuery newPhone = new CustomerQuery("10000000099", List.of(), Sort.NAME);
        long found = db.in(em -> Archive.finder(em)
                .page(newPhone, archive.lin, Page.Request.first(5))
                .total());
        assertThat(found).isEqualTo(1);
    }

    @EachDatabase
    void a_stale_or_foreign_correction_stores_nothing(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");
        int version = archive.view("C1", archive.lin).version();
        correct(db, id, archive.lin, version, Map.of(Fact.CITY, "宁波"));

        assertThatThrownBy(() -> correct(db, id, archive.lin, version, Map.of(Fact.CITY, "上海")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> correct(db, id, archive.chen, version + 1, Map.of(Fact.CITY, "上海")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> correct(db, id, archive.manager, version + 1, Map.of(Fact.INCOME, "1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> correct(db, id, archive.lin, version + 1, Map.of(Fact.NAME, " ")))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() ->
                        correct(db, id, archive.lin, version + 1, Map.of(Fact.CITY, "上海", Fact.SATISFACTION, "11")))
                .isInstanceOf(ValueNotAllowed.class);
        assertThat(archive.view("C1", archive.lin).value(Fact.CITY)).isEqualTo("宁波");
    }

    @EachDatabase
    void renewals_are_listed_by_day_and_state(Db db) {
        Archive archive = filled(db);

        assertThat(due(db, RenewalQuery.today(), archive.lin)).containsExactly("P1");
        assertThat(due(db, RenewalQuery.within(30), archive.lin)).containsExactly("P1", "P2");
        assertThat(due(db, RenewalQuery.within(30).in(Renewal.RENEWING), archive.lin))
                .containsExactly("P2");
        assertThat(due(db, RenewalQuery.within(30).ofMine(), archive.chen)).isEmpty();
        assertThat(due(db, RenewalQuery.within(30), archive.stranger)).isEmpty();
        assertThat(due(db, new RenewalQuery(-400, -1, Set.of(), false), archive.lin))
                .containsExactly("P0");
        assertThat(counts(db, RenewalQuery.within(30), archive.lin))
                .containsEntry(Renewal.NONE, 1L)
                .containsEntry(Renewal.RENEWING, 1L)
                .containsEntry(Renewal.CONSIDERING, 0L);
    }

    @EachDatabase
    void a_renewal_that_is_lost_is_counted_so_and_says_why(Db db) {
        Archive archive = filled(db);
        RenewalQuery lost = RenewalQuery.within(0).in(Renewal.NOT_RENEWING);
        PolicyId policy = renewals(db, RenewalQuery.today(), archive.lin).get(0).policy();

        db.run(em -> new SetRenewal(em, new Outbox(em, CLOCK))
                .to(policy, archive.lin, Renewal.NOT_RENEWING, DeclineReason.COMPETITOR));

        assertThat(counts(db, RenewalQuery.today(), archive.chen))
                .containsEntry(Renewal.NOT_RENEWING, 1L)
                .containsEntry(Renewal.NONE, 0L);
        assertThat(renewals(db, lost, archive.chen)).singleElement().satisfies(row -> {
            assertThat(row.lossReason()).isEqualTo(DeclineReason.COMPETITOR);
            assertThat(row.phone()).contains("****");
        });
        assertThat(counts(db, lost, archive.stranger)).containsEntry(Renewal.NOT_RENEWING, 0L);
    }

    @EachDatabase
    void a_query_is_saved_shared_renamed_deleted_and_brought_back(Db db) {
        Archive archive = filled(db);
        CustomerQuery query = new CustomerQuery("周", List.of(Condition.of("age", "BETWEEN", "30..40")), Sort.PREMIUM);
        long id = db.in(em -> new SavedQueries(em, CLOCK).save(archive.lin, "三十多岁", query));
        assertThat(saved(db, archive.chen)).isEmpty();

        db.run(em -> {
            SavedQueries queries = new SavedQueries(em, CLOCK);
            queries.share(id, archive.lin, true);
            queries.rename(id, archive.lin, "三十到四十");
        });
        assertThat(saved(db, archive.chen)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("三十到四十");
            assertThat(row.mine()).isFalse();
            assertThat(row.ownerZh()).isEqualTo("林慧");
            assertThat(row.query()).isEqualTo(query);
        });
        assertThat(saved(db, archive.stranger)).isEmpty();
        assertThatThrownBy(() -> db.run(em -> new SavedQueries(em, CLOCK).delete(id, archive.chen)))
                .isInstanceOf(NotFound.class);

        db.run(em -> new SavedQueries(em, CLOCK).delete(id, archive.lin));
        assertThat(saved(db, archive.lin)).isEmpty();
        db.run(em -> new SavedQueries(em, CLOCK).undoDelete(id, archive.lin));
        assertThat(saved(db, archive.lin)).hasSize(1);
    }

    private static List<SavedQueryRow> saved(Db db, Viewer viewer) {
        return db.in(em -> new SavedQueries(em, CLOCK).of(viewer));
    }

    private static List<String> due(Db db, RenewalQuery query, Viewer viewer) {
        return renewals(db, query, viewer).stream()
                .map(RenewalRow::policyNumber)
                .toList();
    }

    private static Map<Renewal, Long> counts(Db db, RenewalQuery query, Viewer viewer) {
        return db.in(em -> new RenewalList(em, CLOCK).counts(query, viewer));
    }

    private static List<RenewalRow> renewals(Db db, RenewalQuery query, Viewer viewer) {
        return db.in(em -> new RenewalList(em, CLOCK).page(query, viewer, Page.Request.first(10)))
                .rows();
    }

    private static long told(Db db, CustomerId id) {
        return db.in(em -> new Outbox(em, CLOCK).due(1000)).stream()
                .filter(entry -> entry.topic().equals(KeepArchive.TOPIC))
                .map(OutboxEntry::subject)
                .filter(id.toString()::equals)
                .count();
    }

    @EachDatabase
    void the_same_slip_sent_twice_is_one_note(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");
        int before = archive.view("C1", archive.lin).interactions().size();
        UUID slip = UUID.randomUUID();

        long first = noteOn(db, archive.lin, id, slip);
        long again = noteOn(db, archive.lin, id, slip);

        assertThat(again).isEqualTo(first);
        assertThat(archive.view("C1", archive.lin).interactions()).hasSize(before + 1);
        assertThat(noteOn(db, archive.chen, id, slip)).isNotEqualTo(first);
    }

    private static long noteOn(Db db, Viewer viewer, CustomerId id, UUID slip) {
        return db.in(em -> new RecordInteraction(em, CLOCK, new Outbox(em, CLOCK))
                .note(id, viewer, InteractionKind.VISIT, "同一张纸条", slip));
    }

    private static void note(Db db, Viewer viewer, CustomerId id, String text) {
        db.run(em ->
                new RecordInteraction(em, CLOCK, new Outbox(em, CLOCK)).note(id, viewer, InteractionKind.CALL, text));
    }

    private static int correct(Db db, CustomerId id, Viewer viewer, int version, Map<Fact, String> values) {
        return db.in(em -> new CorrectCustomer(em, CLOCK, new Outbox(em, CLOCK)).correct(id, viewer, version, values));
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        archive.policies(
                Archive.policy("P0", "C1", Line.HOME, "100", TODAY.minusDays(3)),
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY),
                Archive.policy(
                        "P2", "C1", Line.HEALTH, "90", TODAY.plusDays(30), PolicyStatus.IN_FORCE, Renewal.RENEWING),
                Archive.policy("P3", "C1", Line.LIFE, "700", TODAY, PolicyStatus.LAPSED, null));
        archive.interactions(Archive.call("C1", "问涨价", Instant.parse("2026-03-01T00:00:00Z")));
        return archive;
    }
}
