package org.fieldlore.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.Staff;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

class ProofDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** So little blur that figures of some dozens are told. */
    private static final SegmentSettings FINE = new SegmentSettings(10, 1, new BigDecimal("1000"));

    @EachDatabase
    void what_came_of_offers_is_counted_exactly_by_period_segment_and_stage(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Planted planted = new Planted(em, staff);
            SegmentId families = planted.book.segment("families");
            long bought = planted.customer();
            planted.said(planted.shown(bought, "MOTOR", 60, "RENEWAL"), "USED");
            planted.policy(bought, "MOTOR", 50, "IN_FORCE", -300);
            planted.policy(bought, "LIFE", 400, "EXPIRED", 40);
            planted.book.note(bought, NOW.minus(Duration.ofDays(59)), "回访");
            planted.book.member(families, bought);

            long declined = planted.customer();
            planted.said(planted.shown(declined, "LIFE", 60, "SECOND_SALE"), "NOT_FOR_CUSTOMER");
            planted.shown(declined, "MOTOR", 60, "SECOND_SALE");
            planted.policy(declined, "HOME", 50, "IN_FORCE", -300);
            Sql.of(
                            "insert into quote (id, customer_id, line, currency, quoted_on, status, updated_at)"
                                    + " values (1, ?, 'HOME', 'CNY', ?, 'OPEN', ?)",
                            declined,
                            TODAY.minusDays(60),
                            NOW)
                    .execute(em);

            long ignored = planted.customer();
            planted.shown(ignored, "LIFE", 10, "RENEWAL");
            planted.policy(ignored, "HEALTH", 500, "IN_FORCE", -20);
            planted.book.member(families, ignored);

            long longAgo = planted.customer();
            planted.shown(longAgo, "LIFE", 400, "RENEWAL");
            planted.objecting(planted.customer());
            planted.shown(999, "LIFE", 10, "RENEWAL");
        });

        boolean counted = db.in(em -> count(em).run());
        boolean sameDay = db.in(em -> count(em).run());

        assertThat(counted).isTrue();
        assertThat(sameDay).isFalse();

        assertThat(tally(db, 90, "ALL", ""))
                .isEqualTo(Map.of(
                        Figure.CUSTOMERS, 3L,
                        Figure.CARDS, 4L,
                        Figure.ACCEPTED, 1L,
                        Figure.DECLINED, 1L,
                        Figure.IGNORED, 1L,
                        Figure.TALKED, 1L,
                        Figure.QUOTED, 1L,
                        Figure.BOUGHT, 1L,
                        Figure.KEPT, 1L));
        assertThat(tally(db, 365, "ALL", "")).isEqualTo(tally(db, 90, "ALL", ""));
        assertThat(tally(db, 30, "ALL", "")).containsEntry(Figure.CUSTOMERS, 1L).containsEntry(Figure.KEPT, 1L);
        assertThat(tally(db, 90, "SEGMENT", "1"))
                .containsEntry(Figure.CUSTOMERS, 2L)
                .containsEntry(Figure.BOUGHT, 1L)
                .containsEntry(Figure.QUOTED, 0L);
        assertThat(tally(db, 90, "STAGE", "RENEWAL"))
                .containsEntry(Figure.CUSTOMERS, 2L)
                .containsEntry(Figure.IGNORED, 1L);
        assertThat(tally(db, 90, "STAGE", "SECOND_SALE")).containsEntry(Figure.CARDS, 2L);
    }

    @EachDatabase
    void of_few_customers_nothing_is_told_and_to_agents_nothing_at_all(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Planted planted = new Planted(em, staff);
            for (int i = 0; i < 4; i++) planted.shown(planted.customer(), "LIFE", 10, "RENEWAL");
            planted.experiment(Lane.PRODUCT);
            for (int i = 0; i < 160; i++) planted.takesPart(planted.customer(), i % 2 == 0, 100, 0.5);
            count(em).run();
        });

        List<ProofRow> rows = db.in(em -> read(em, FINE).shown(Lane.PRODUCT, 30, Cut.STAGE, actuary(staff)));
        Proved proved = db.in(em -> read(em, FINE).experiments(Lane.PRODUCT, Cut.ALL, Figure.BOUGHT, actuary(staff)))
                .get(0);

        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.told()).isEmpty());
        assertThat(proved.heldOut()).isCloseTo(80L, within(15L));
        assertThat(proved.qini()).isNull();
        assertThat(proved.results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.uplift()).isNull())
                .allSatisfy(result -> assertThat(result.tally()).isNull());
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        assertThatThrownBy(() -> db.run(em -> read(em, FINE).shown(Lane.PRODUCT, 30, Cut.ALL, agent)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> read(em, FINE).experiments(Lane.PRODUCT, Cut.ALL, Figure.BOUGHT, agent)))
                .isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void what_an_experiment_adds_is_told_of_those_whose_time_is_over_with_its_interval(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Planted planted = new Planted(em, staff);
            planted.experiment(Lane.PRODUCT);
            SegmentId families = planted.book.segment("families");
            for (int i = 0; i < 600; i++) {
                boolean heldOut = i % 2 == 0;
                long customer = planted.customer();
                // Advice works on those with a high score only: 90 of 300 buy with it, 45 of 300 without.
                boolean high = i % 4 < 2;
                boolean buys = heldOut ? i % 40 < 6 : high ? i % 40 < 18 : i % 40 < 4;
                planted.takesPart(customer, heldOut, 100, high ? 0.9 : 0.1);
                if (buys) planted.policy(customer, "LIFE", 90, "IN_FORCE", -300);
            }
            Sql.of(
                            "insert into advice_participant_segment (participant_id, segment_id) select p.id, ?"
                                    + " from advice_participant p where p.id <= 500",
                            families.value())
                    .execute(em);
            planted.takesPart(planted.customer(), false, 10, 0.9);
            planted.takesPart(99_999, true, 100, 0.9);
            count(em).run();
        });

        Map<Figure, Long> advised = experiment(db, 0);
        Map<Figure, Long> heldOut = experiment(db, 1);
        assertThat(advised).containsEntry(Figure.CUSTOMERS, 300L).containsEntry(Figure.ENTERED, 301L);
        assertThat(heldOut).containsEntry(Figure.CUSTOMERS, 300L).containsEntry(Figure.ENTERED, 300L);
        Proved proved = db.in(
                        em -> read(em, FINE).experiments(Lane.PRODUCT, Cut.SEGMENT, Figure.BOUGHT, actuary(staff)))
                .get(0);
        double truth = Objects.requireNonNull(advised.get(Figure.BOUGHT)) / 300.0
                - Objects.requireNonNull(heldOut.get(Figure.BOUGHT)) / 300.0;
        assertThat(truth).isGreaterThan(0.05);
        Uplift all = Objects.requireNonNull(proved.results().get(0).uplift());
        assertThat(all.difference()).isCloseTo(truth, within(0.06));
        assertThat(truth).isBetween(all.low(), all.high());
        assertThat(proved.results()).hasSize(2);
        assertThat(proved.results().get(1).name("en")).isEqualTo("families");
        assertThat(proved.results().get(1).uplift()).isNotNull();
        assertThat(proved.qini()).isPositive();
        // The same numbers with the usual error are told with a wider interval.
        Uplift blurred = Objects.requireNonNull(db.in(em -> read(em, SegmentSettings.defaults())
                        .experiments(Lane.PRODUCT, Cut.ALL, Figure.BOUGHT, actuary(staff)))
                .get(0)
                .results()
                .get(0)
                .uplift());
        assertThat(blurred.high() - blurred.low()).isGreaterThan(all.high() - all.low());
    }

    private static Map<Figure, Long> tally(Db db, int days, String cut, String cell) {
        return db.in(em ->
                figures(em, Sql.of("t.days = ? and t.cut = ? and t.cell = ? and t.lane = 'PRODUCT'", days, cut, cell)));
    }

    private static Map<Figure, Long> experiment(Db db, int heldOut) {
        return db.in(em -> figures(em, Sql.of("t.experiment_id = 1 and t.cut = 'ALL' and t.held_out = ?", heldOut)));
    }

    private static Map<Figure, Long> figures(EntityManager em, Sql which) {
        return Sql.of("select t.figure, t.number from advice_tally t where").add(which).rows(em).stream()
                .collect(Collectors.toMap(row -> row.code(0, Figure.class), row -> row.number(1)));
    }

    private static CountProof count(EntityManager em) {
        return new CountProof(em, CLOCK);
    }

    private static ReadProof read(EntityManager em, SegmentSettings settings) {
        return new ReadProof(em, new Blurring(new HouseSecret(em), settings), settings);
    }

    private static Viewer actuary(Staff staff) {
        return staff.viewer(staff.bo(), staff.east(), Role.ACTUARY);
    }

    /** Customers with what was shown beside them and what came of it; days are back from today. */
    private record Planted(EntityManager em, Staff staff, Book book) {
        Planted(EntityManager em, Staff staff) {
            this(em, staff, new Book(em));
        }

        long customer() {
            return book.customer(staff.mei());
        }

        long shown(long customer, String product, int days, String stage) {
            Sql.of(
                            "insert into advice_showing (customer_id, product, viewer_id, shown_on, shown_at, position, fit,"
                                    + " trust, parts, stage) values (?, ?, ?, ?, ?, 1, 0.5, 1, '{}', ?)",
                            customer,
                            product,
                            staff.mei().value(),
                            TODAY.minusDays(days),
                            NOW.minus(Duration.ofDays(days)),
                            stage)
                    .execute(em);
            return Sql.of("select max(s.id) from advice_showing s").number(em);
        }

        void said(long showing, String kind) {
            Sql.of(
                            "insert into advice_feedback (showing_id, customer_id, agent_id, kind, reason, given_at, withdrawn)"
                                    + " values (?, 1, ?, ?, '', ?, 0)",
                            showing,
                            staff.mei().value(),
                            kind,
                            NOW)
                    .execute(em);
        }

        void policy(long customer, String line, int began, String status, int ended) {
            long id = book.policy(customer, line, TODAY.minusDays(ended), "100");
            Sql.of("update policy set start_date = ?, status = ? where id = ?", TODAY.minusDays(began), status, id)
                    .execute(em);
        }

        void objecting(long customer) {
            shown(customer, "LIFE", 10, "RENEWAL");
            Sql.of(
                            "insert into customer_consent (customer_id, purpose, stand, channel, source, stated_on,"
                                    + " recorded_by, recorded_at, standing) values (?, 'ANALYSIS', 'OBJECTS', 'PHONE', '',"
                                    + " ?, ?, ?, 1)",
                            customer,
                            TODAY,
                            staff.mei().value(),
                            NOW)
                    .execute(em);
        }

        void experiment(Lane lane) {
            Clock then = Clock.fixed(NOW.minus(Duration.ofDays(110)), ZoneOffset.UTC);
            new KeepExperiments(em, then).begin(lane, "春季", 50, staff.viewer(staff.lead(), staff.west(), Role.MANAGER));
        }

        void takesPart(long customer, boolean heldOut, int days, double score) {
            Sql.of(
                            "insert into advice_participant (experiment_id, customer_id, held_out, entered_at, stage, score,"
                                    + " subjects) values (1, ?, ?, ?, 'RENEWAL', ?, 'MOTOR,LIFE')",
                            customer,
                            heldOut ? 1 : 0,
                            NOW.minus(Duration.ofDays(days)),
                            score)
                    .execute(em);
        }
    }
}
