package org.fieldlore.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldlore.customer.Archive;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.CorrectCustomer;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView.Movement;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Level;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.customer.RecordInteraction;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Sort;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;

class StandingDbTest {
    private static final UUID SLIP = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @EachDatabase
    void a_computed_level_says_what_it_comes_from(Db db) {
        Standing standing = standing(db, filled(db));

        assertThat(standing.ability().computed()).isTrue();
        assertThat(standing.ability().level()).isEqualTo(Level.HIGH);
        assertThat(standing.ability().signs()).extracting(Sign::code).containsExactly(Sign.Code.INCOME);
        assertThat(standing.willingness().signs())
                .extracting(Sign::code, Sign::high)
                .containsExactly(tuple(Sign.Code.SATISFACTION, true), tuple(Sign.Code.YEARS, true));
        assertThat(standing.quadrant()).isEqualTo(Quadrant.CHERISH);
    }

    @EachDatabase
    void an_experience_corrects_both_levels_and_the_quadrant_follows_at_once(Db db) {
        Archive archive = filled(db);
        long errands = service(db, archive, Quadrant.DEVELOP, Entitlement.DUE);

        long contact = experience(db, archive, archive.lin, errands);

        Standing after = standing(db, archive);
        assertThat(after.quadrant()).isEqualTo(Quadrant.DEVELOP);
        assertThat(after.ability().computed()).isFalse();
        assertThat(after.given())
                .extracting(given -> given.service().zh(), Standing.Given::entitlement, Standing.Given::last)
                .containsExactly(tuple("代办跑腿", Entitlement.DUE, Archive.CLOCK.instant()));
        assertThat(archive.view("C1", archive.lin).movements())
                .extracting(Movement::fact, Movement::before, Movement::after)
                .containsExactlyInAnyOrder(
                        tuple(Fact.ABILITY, null, Level.LOW), tuple(Fact.WILLINGNESS, null, Level.LOW));
        assertThat(experience(db, archive, archive.lin, errands)).isEqualTo(contact);
        assertThat(archive.view("C1", archive.lin).interactions()).hasSize(1);
    }

    @EachDatabase
    void an_undone_experience_gives_back_what_stood_there(Db db) {
        Archive archive = filled(db);
        long contact = experience(db, archive, archive.lin, service(db, archive, Quadrant.CHERISH, Entitlement.DUE));

        assertThatThrownBy(() -> db.run(em -> recorder(em).undo(contact, archive.manager)))
                .isInstanceOf(NotFound.class);
        db.run(em -> recorder(em).undo(contact, archive.lin));

        Standing after = standing(db, archive);
        assertThat(after.quadrant()).isEqualTo(Quadrant.CHERISH);
        assertThat(after.ability().computed()).isTrue();
        assertThat(after.given()).extracting(Standing.Given::last).containsOnlyNulls();
        assertThat(archive.view("C1", archive.lin).interactions()).isEmpty();
        assertThat(archive.view("C1", archive.lin).derived().lastContact()).isNull();
    }

    @EachDatabase
    void what_was_corrected_since_survives_the_undo(Db db) {
        Archive archive = filled(db);
        long contact = experience(db, archive, archive.lin, service(db, archive, Quadrant.CHERISH, Entitlement.DUE));
        int version = archive.view("C1", archive.lin).version();
        db.run(em -> new CorrectCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .correct(archive.id("C1"), archive.manager, version, Map.of(Fact.ABILITY, "HIGH")));

        db.run(em -> recorder(em).undo(contact, archive.lin));

        assertThat(archive.view("C1", archive.lin).value(Fact.ABILITY)).isEqualTo(Level.HIGH);
        assertThat(archive.view("C1", archive.lin).value(Fact.WILLINGNESS)).isNull();
    }

    @EachDatabase
    void a_colleague_records_no_experience_and_leaves_nothing_behind(Db db) {
        Archive archive = filled(db);
        long errands = service(db, archive, Quadrant.CHERISH, Entitlement.DUE);

        assertThatThrownBy(() -> experience(db, archive, archive.chen, errands)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> experience(db, archive, archive.stranger, errands))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> experience(db, archive, archive.lin, 987_654)).isInstanceOf(NotFound.class);
        assertThat(archive.view("C1", archive.lin).interactions()).isEmpty();
    }

    @EachDatabase
    void managers_say_who_gets_a_service_and_agents_do_not(Db db) {
        Archive archive = filled(db);
        long errands = service(db, archive, Quadrant.CHERISH, Entitlement.STRATEGIC);

        Entitlement before =
                db.in(em -> keeper(em).entitle(errands, Quadrant.CHERISH, Entitlement.DUE, archive.manager));

        assertThat(before).isEqualTo(Entitlement.STRATEGIC);
        assertThatThrownBy(
                        () -> db.in(em -> keeper(em).entitle(errands, Quadrant.CHERISH, Entitlement.DUE, archive.lin)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> keeper(em).use(errands, false, archive.administrator));
        assertThat(standing(db, archive).given()).isEmpty();
        List<KeepServices.Entitled> all = db.in(em -> keeper(em).all());
        assertThat(all).hasSize(1);
    }

    @EachDatabase
    void a_list_asked_for_a_quadrant_holds_whoever_stands_there_on_the_page(Db db) {
        Archive archive = new Archive(db);
        Random random = new Random(7);
        for (int i = 0; i < 80; i++) anybody(db, archive, "C" + i, random);
        db.run(em -> new MarkBook(em, Archive.CLOCK, CustomerSettings.defaults()).run());

        for (Quadrant quadrant : Quadrant.values()) {
            List<String> there = IntStream.range(0, 80)
                    .mapToObj(i -> "C" + i)
                    .filter(id -> standing(db, archive, id).quadrant() == quadrant)
                    .toList();
            assertThat(there).isNotEmpty();
            assertThat(asked(db, archive.lin, "EQ", quadrant.name())).containsExactlyInAnyOrderElementsOf(there);
            assertThat(asked(db, archive.lin, "NE", quadrant.name()))
                    .hasSize(80 - there.size())
                    .doesNotContainAnyElementsOf(there);
            // Administrators have no page of a customer to read it from, and no list either.
            assertThat(asked(db, archive.administrator, "EQ", quadrant.name())).isEmpty();
            assertThat(asked(db, archive.administrator, "NE", quadrant.name())).isEmpty();
        }
        assertThat(asked(db, archive.lin, "IN", "DEVELOP,MAINTAIN,CULTIVATE,CHERISH"))
                .hasSize(80);
    }

    private static void anybody(Db db, Archive archive, String id, Random random) {
        archive.customers(Archive.named(id, "客户" + id));
        if (random.nextInt(3) > 0)
            archive.policies(Archive.policy(
                    "P" + id,
                    id,
                    Line.MOTOR,
                    Integer.toString(1000 * random.nextInt(1, 4)),
                    LocalDate.of(2026, 9, 1),
                    PolicyStatus.IN_FORCE,
                    Renewal.values()[random.nextInt(4)]));
        for (int i = random.nextInt(4); i > 0; i--)
            archive.interactions(new InteractionFacts(
                    null,
                    id,
                    null,
                    Archive.CLOCK.instant().minus(random.nextInt(363, 368), ChronoUnit.DAYS),
                    random.nextInt(4) == 0 ? InteractionKind.COMPLAINT : InteractionKind.CALL,
                    id + i));
        one(db, id, "satisfaction", random.nextInt(11));
        one(db, id, "since", Archive.TODAY.minusYears(3).plusDays(random.nextInt(-1, 2)));
        if (random.nextBoolean()) one(db, id, "income", 1000 * random.nextInt(5));
        if (random.nextInt(5) == 0) one(db, id, "premium_currency", "USD");
        if (random.nextInt(5) == 0) one(db, id, "ability", Level.values()[random.nextInt(2)]);
        if (random.nextInt(5) == 0) one(db, id, "willingness", Level.values()[random.nextInt(2)]);
    }

    private static void one(Db db, String id, String column, Object value) {
        db.run(em -> Sql.of("update customer set " + column + " = ? where external_id = ?", value, id)
                .execute(em));
    }

    private static List<String> asked(Db db, Viewer viewer, String op, String value) {
        CustomerQuery query = new CustomerQuery(null, List.of(Condition.of("quadrant", op, value)), Sort.NAME);
        return db.in(em -> new FindCustomers(em, Archive.CLOCK, CustomerSettings.defaults())
                .page(query, viewer, Page.Request.first(100)).rows().stream()
                        .map(CustomerRow::externalId)
                        .toList());
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"), Archive.named("C2", "吴桐"));
        archive.policies(Archive.policy("P1", "C1", Line.MOTOR, "3200", LocalDate.of(2026, 9, 1)));
        db.run(em -> new MarkBook(em, Archive.CLOCK, CustomerSettings.defaults()).run());
        return archive;
    }

    private static Standing standing(Db db, Archive archive) {
        return standing(db, archive, "C1");
    }

    private static Standing standing(Db db, Archive archive, String id) {
        return db.in(em ->
                new ReadStanding(em, Archive.CLOCK, CustomerSettings.defaults()).of(archive.view(id, archive.lin)));
    }

    private static long service(Db db, Archive archive, Quadrant quadrant, Entitlement entitlement) {
        db.run(em -> keeper(em).add("代办跑腿", "Errands", archive.manager));
        long id = db.in(em -> keeper(em).all()).get(0).service().id();
        db.run(em -> keeper(em).entitle(id, quadrant, entitlement, archive.manager));
        return id;
    }

    private static long experience(Db db, Archive archive, Viewer viewer, long service) {
        return db.in(em -> recorder(em)
                .record(
                        archive.id("C1"),
                        viewer,
                        new RecordExperience.Seen(service, Outcome.WELL, Level.LOW, Level.LOW, ""),
                        SLIP));
    }

    private static KeepServices keeper(EntityManager em) {
        return new KeepServices(em, Archive.CLOCK);
    }

    private static RecordExperience recorder(EntityManager em) {
        Outbox outbox = new Outbox(em, Archive.CLOCK);
        return new RecordExperience(
                em,
                new ReadCustomer(em, Archive.CLOCK),
                new CorrectCustomer(em, Archive.CLOCK, outbox),
                new RecordInteraction(em, Archive.CLOCK, outbox));
    }
}
