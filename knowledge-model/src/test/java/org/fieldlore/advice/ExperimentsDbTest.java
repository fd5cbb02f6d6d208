package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldlore.advice.proof.AlreadyRuns;
import org.fieldlore.advice.proof.KeepExperiments;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.customer.Line;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ExperimentsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int CUSTOMERS = 80;

    @TempDir
    Path folder;

    private TextIndex index;

    @BeforeEach
    void open() {
        index = new LuceneTextIndex(folder, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @EachDatabase
    void nobody_held_out_gets_a_card_of_any_lane_on_the_page_or_at_a_hook_and_all_others_do(Db db) {
        Staff staff = enrol(db);
        List<CustomerId> customers = book(db, staff);
        db.run(em -> {
            for (Lane lane : Lane.values()) new KeepExperiments(em, CLOCK).begin(lane, "半数不推荐", 50, lead(staff));
        });

        db.run(em -> {
            AdviseOnCustomer advise = advise(em);
            for (CustomerId customer : customers)
                for (Occasion occasion : new Occasion[] {null, Occasion.renewalDue(Line.HEALTH, TODAY.plusDays(18))})
                    check(em, customer, advise.advise(customer, mei(staff), "zh", occasion));
        });

        db.run(em -> {
            for (Lane lane : Lane.values()) {
                long out = participants(em, lane, true);
                assertThat(out + participants(em, lane, false)).isEqualTo(CUSTOMERS);
                // Five standard errors of a half.
                assertThat(out).as("held out of " + lane).isBetween(18L, 62L);
            }
            assertThat(Sql.of(
                                    "select count(*) from advice_participant p join advice_experiment e on e.id = p.experiment_id"
                                            + " join advice_showing s on s.customer_id = p.customer_id where p.held_out = 1 and e.lane = case"
                                            + " when s.item_id is not null then 'KNOW_HOW' when s.product is not null then 'PRODUCT' else 'STEP' end")
                            .number(em))
                    .as("showings of what was withheld")
                    .isZero();
            assertThat(Sql.of(
                                    "select count(*) from advice_participant p where p.stage = 'RENEWAL' and p.score > 0 and p.subjects <> ''")
                            .number(em))
                    .isEqualTo(3L * CUSTOMERS);
            assertThat(Sql.of("select count(*) from advice_showing s where s.stage = 'RENEWAL'")
                            .number(em))
                    .isEqualTo(Sql.of("select count(*) from advice_showing s").number(em))
                    .isPositive();
        });
    }

    /** What is held out is as empty as where nothing fits, and the rest is there. */
    private static void check(EntityManager em, CustomerId customer, Advice advice) {
        assertThat(advice.cards().isEmpty()).isEqualTo(heldOut(em, customer, Lane.KNOW_HOW));
        assertThat(advice.steps().isEmpty()).isEqualTo(heldOut(em, customer, Lane.STEP));
        assertThat(advice.offers().isEmpty()).isEqualTo(heldOut(em, customer, Lane.PRODUCT));
        assertThat(advice.silence()).isEqualTo(advice.offers().isEmpty() ? Advice.Silence.NOTHING_LEFT : null);
    }

    @EachDatabase
    void nobody_tells_by_what_is_said_of_offers_that_a_step_is_held_out(Db db) {
        Staff staff = enrol(db);
        List<CustomerId> customers = book(db, staff);
        db.run(em -> {
            new KeepExperiments(em, CLOCK).begin(Lane.STEP, "半数不推荐", 50, lead(staff));
            for (CustomerId customer : customers)
                Sql.of(
                                "insert into complaint (id, customer_id, received_on, touchpoint, reason, body, status, updated_at)"
                                        + " values (?, ?, ?, 'SUPPORT', 'SERVICE', '', 'OPEN', ?)",
                                customer.value(),
                                customer.value(),
                                TODAY.minusDays(1),
                                NOW)
                        .execute(em);
        });

        db.run(em -> {
            AdviseOnCustomer advise = advise(em);
            for (CustomerId customer : customers) {
                Advice advice = advise.advise(customer, mei(staff), "zh");
                boolean out = heldOut(em, customer, Lane.STEP);
                assertThat(advice.offers()).isEmpty();
                assertThat(advice.steps().isEmpty()).isEqualTo(out);
                assertThat(advice.silence()).isEqualTo(out ? Advice.Silence.NOTHING_LEFT : Advice.Silence.NOT_NOW);
            }
        });
    }

    @EachDatabase
    void an_experiment_that_ended_shows_all_again_and_nobody_comes_to_it_any_more(Db db) {
        Staff staff = enrol(db);
        List<CustomerId> customers = book(db, staff).subList(0, 20);
        db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.KNOW_HOW, "春季", 50, lead(staff)));
        db.run(em -> advise(em).advise(customers.get(0), mei(staff), "zh"));

        db.run(em -> new KeepExperiments(em, CLOCK).end(1, lead(staff)));
        db.run(em -> new KeepExperiments(em, CLOCK).end(1, lead(staff)));

        db.run(em -> {
            for (CustomerId customer : customers)
                assertThat(advise(em).advise(customer, mei(staff), "zh").cards())
                        .isNotEmpty();
            assertThat(Sql.of("select count(*) from advice_participant p").number(em))
                    .isEqualTo(1);
        });
        db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.KNOW_HOW, "秋季", 10, lead(staff)));
    }

    @EachDatabase
    void who_objects_to_analysis_and_who_is_not_in_the_archive_takes_no_part(Db db) {
        Staff staff = enrol(db);
        List<CustomerId> customers = book(db, staff).subList(0, 20);
        db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.KNOW_HOW, "春季", 50, lead(staff)));
        db.run(em -> {
            for (CustomerId customer : customers)
                Sql.of(
                                "insert into customer_consent (customer_id, purpose, stand, channel, source, stated_on,"
                                        + " recorded_by, recorded_at, standing) values (?, 'ANALYSIS', 'OBJECTS', 'PHONE', '',"
                                        + " ?, ?, ?, 1)",
                                customer.value(),
                                TODAY,
                                staff.mei().value(),
                                NOW)
                        .execute(em);
        });

        db.run(em -> {
            for (CustomerId customer : customers)
                assertThat(advise(em).advise(customer, mei(staff), "zh").cards())
                        .isNotEmpty();
            for (int i = 0; i < 20; i++)
                assertThat(advise(em).advise(stranger(), mei(staff), "zh", null).cards())
                        .isNotEmpty();
            assertThat(Sql.of("select count(*) from advice_participant p").number(em))
                    .isZero();
        });
    }

    @EachDatabase
    void one_runs_in_a_lane_at_most_and_only_managers_and_administrators_begin_and_end_one(Db db) {
        Staff staff = enrol(db);
        Viewer actuary = staff.viewer(staff.bo(), staff.east(), Role.ACTUARY);
        Viewer admin = staff.viewer(staff.bo(), staff.east(), Role.ADMINISTRATOR);
        db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.STEP, "春季", 0, admin));

        assertThatThrownBy(() -> db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.STEP, "又一个", 10, lead(staff))))
                .isInstanceOf(AlreadyRuns.class)
                .hasMessageContaining("春季");
        for (Viewer viewer : List.of(actuary, mei(staff))) {
            assertThatThrownBy(() -> db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.PRODUCT, "x", 10, viewer)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> db.run(em -> new KeepExperiments(em, CLOCK).end(1, viewer)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> db.run(em -> new KeepExperiments(em, CLOCK).begin(Lane.PRODUCT, "x", 51, admin)))
                .hasMessageContaining("0..50");
    }

    private static boolean heldOut(EntityManager em, CustomerId customer, Lane lane) {
        return Sql.of(
                                "select p.held_out from advice_participant p join advice_experiment e on e.id = p.experiment_id"
                                        + " where p.customer_id = ? and e.lane = ?",
                                customer.value(),
                                lane)
                        .number(em)
                == 1;
    }

    private static long participants(EntityManager em, Lane lane, boolean heldOut) {
        return Sql.of(
                        "select count(*) from advice_participant p join advice_experiment e on e.id = p.experiment_id"
                                + " where e.lane = ? and p.held_out = ?",
                        lane,
                        heldOut ? 1 : 0)
                .number(em);
    }

    private static Told stranger() {
        return new Told(
                CustomerKind.INDIVIDUAL,
                null,
                LocalDate.of(1988, 3, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Told.Policy(Line.HEALTH, null, TODAY.plusDays(18), null)),
                List.of(),
                List.of(),
                Set.of());
    }

    private AdviseOnCustomer advise(EntityManager em) {
        LearnOffers learn = new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK);
        learn.run();
        return new AdviseOnCustomer(
                new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                new ForSituation(index, new WordCounts()),
                new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING),
                new SuggestConcepts(new ReadVocabulary(em)),
                learn);
    }

    /** Customers whose health policy is due, of whom something can be learnt. */
    private static List<CustomerId> book(Db db, Staff staff) {
        return db.in(em -> {
            new HouseSecret(em).prepare();
            Book book = new Book(em);
            List<CustomerId> customers = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                long customer = book.customer(staff.mei());
                book.policy(customer, "HEALTH", TODAY.plusDays(18), "100");
                book.policy(customer, i % 4 == 0 ? "LIFE" : "ACCIDENT", TODAY.plusDays(200), "100");
                customers.add(new CustomerId(customer));
            }
            return customers;
        });
    }

    private Staff enrol(Db db) {
        Vocabulary vocabulary = Words.loaded(db, CLOCK);
        Staff staff = Staff.enrol(db);
        ConceptId renewal = Words.id(vocabulary, "stage/renewal");
        Instant verified = NOW.minus(14, ChronoUnit.DAYS);
        KnowledgeId id = db.in(em -> new Lore(em)
                .item(staff.bo(), "续保前十天怎么打电话", verified, Confidence.VALIDATED, List.of(renewal), List.of()));
        Findable found = new Findable(
                id,
                null,
                null,
                Kind.EXPERIENCE,
                "zh",
                Confidence.VALIDATED,
                Audience.COMPANY,
                staff.bo(),
                staff.east(),
                "续保前十天怎么打电话",
                "先问清楚情况。",
                List.of(),
                Set.of(renewal),
                Set.of(),
                verified);
        index.put(List.of(new IndexEntry(found, Set.of(renewal), "")));
        index.refresh();
        return staff;
    }

    private static Viewer mei(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }
}
