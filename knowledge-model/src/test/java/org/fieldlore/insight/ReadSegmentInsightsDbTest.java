package org.fieldlore.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

class ReadSegmentInsightsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final SegmentInsight.Book NOTHING =
            new SegmentInsight.Book(new Count(null), new Count(null), null, null, null);

    /** So little blur that figures of some dozens are told. */
    private static final SegmentSettings FINE = new SegmentSettings(10, 1, new BigDecimal("1000"));

    private static final ConceptId PRICE = new ConceptId(11);
    private static final ConceptId LOAN = new ConceptId(12);

    @EachDatabase
    void a_segment_shows_its_book_its_know_how_and_the_evidence_in_sums(Db db) {
        Staff staff = Staff.enrol(db);
        SegmentId families = segment(db, "families", staff, 90);
        segment(db, "others", staff, 60);
        KnowledgeId first = lore(db, staff.mei(), families, NOW.minus(10, ChronoUnit.DAYS), List.of(PRICE, LOAN));
        lore(db, staff.mei(), families, NOW.minus(200, ChronoUnit.DAYS), List.of(PRICE));
        for (long customer = 1; customer <= 40; customer++) use(db, first, customer, staff.tao());
        use(db, first, 1, staff.bo());
        use(db, first, 2, staff.mei());

        SegmentInsight insight = db.in(em -> read(em).segments(actuary(staff))).get(0);

        assertThat(insight.name("zh")).isEqualTo("families 群");
        assertThat(insight.book().customers().value()).isCloseTo(90L, within(20L));
        assertThat(insight.book().premium()).isCloseTo(new BigDecimal("90000"), within(new BigDecimal("20000")));
        assertThat(insight.book().policies()).isCloseTo(90L, within(80L));
        assertThat(insight.book().claims()).isCloseTo(90L, within(40L));
        Count evidence = insight.lore().customers();
        assertThat(evidence.value()).isCloseTo(40L, within(20L));
        assertThat(insight.lore()).isEqualTo(new SegmentInsight.Lore(0, 2, 0, 0, 1, 2, evidence));
        assertThat(insight.concepts())
                .containsExactly(new SegmentInsight.ConceptCount(PRICE, 2), new SegmentInsight.ConceptCount(LOAN, 1));
        SegmentInsight same = db.in(em -> read(em).segment(families, actuary(staff)));
        assertThat(same).isEqualTo(insight);
    }

    @EachDatabase
    void segments_stand_in_the_order_of_what_is_told_as_the_true_order_would_tell_more(Db db) {
        Staff staff = Staff.enrol(db);
        for (int members = 30; members < 38; members++) segment(db, "s" + members, staff, members);
        segment(db, "tiny", staff, 1);

        List<Long> told = db.in(em -> read(em).segments(actuary(staff))).stream()
                .map(insight -> insight.book().customers().value())
                .filter(Objects::nonNull)
                .toList();

        assertThat(told).hasSize(8).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @EachDatabase
    void few_or_no_customers_are_not_told_and_neither_are_their_sums(Db db) {
        Staff staff = Staff.enrol(db);
        SegmentId few = segment(db, "few", staff, 4);
        segment(db, "none", staff, 0);
        KnowledgeId item = lore(db, staff.mei(), few, NOW, List.of());
        use(db, item, 1, staff.tao());

        List<SegmentInsight> insights = db.in(em -> read(em).segments(actuary(staff)));
        InsightItem row = db.in(em -> read(em).items(few, null, actuary(staff), Page.Request.first(5)))
                .rows()
                .get(0);

        assertThat(insights.get(0).book()).isEqualTo(NOTHING);
        assertThat(insights.get(0).lore().customers().suppressed()).isTrue();
        assertThat(insights.get(1).book()).isEqualTo(NOTHING);
        assertThat(insights.get(1).concepts()).isEmpty();
        assertThat(row.customers().suppressed()).isTrue();
        assertThat(row.agents()).isEqualTo(1);
    }

    @EachDatabase
    void a_premium_sum_of_few_customers_is_not_told(Db db) {
        Staff staff = Staff.enrol(db);
        segment(db, "mixed", staff, 90);
        db.run(em -> Sql.of("update customer set premium_currency = 'USD' where id > 3")
                .execute(em));

        SegmentInsight.Book book =
                db.in(em -> read(em).segments(actuary(staff))).get(0).book();

        assertThat(book.customers().value()).isCloseTo(90L, within(20L));
        assertThat(book.summed().suppressed()).isTrue();
        assertThat(book.premium()).isNull();
        assertThat(book.policies()).isCloseTo(90L, within(80L));
    }

    @EachDatabase
    void items_come_by_evidence_and_what_the_viewer_may_not_find_is_missing(Db db) {
        Staff staff = Staff.enrol(db);
        SegmentId families = segment(db, "families", staff, 5);
        KnowledgeId unused = lore(db, staff.mei(), families, NOW, List.of());
        KnowledgeId used = lore(db, staff.mei(), families, NOW, List.of());
        KnowledgeId branchOnly = lore(db, staff.bo(), families, NOW, List.of());
        db.run(em -> new Lore(em).forBranchOnly(branchOnly));
        use(db, used, 1, staff.tao());

        Page<InsightItem> items =
                db.in(em -> read(em).items(families, Kind.EXPERIENCE, actuary(staff), Page.Request.first(5)));

        assertThat(items.rows()).extracting(InsightItem::id).containsExactly(used, unused);
        assertThat(items.total()).isEqualTo(2);
        assertThat(items.rows()).extracting(InsightItem::lastUsedAt).containsOnlyNulls();
        assertThat(db.in(em -> read(em).items(families, Kind.FAQ, actuary(staff), Page.Request.first(5)))
                        .rows())
                .isEmpty();
    }

    @EachDatabase
    void the_trend_counts_thirteen_weeks_and_the_book_takes_all_customers(Db db) {
        Staff staff = Staff.enrol(db);
        SegmentId families = segment(db, "families", staff, 40);
        segment(db, "others", staff, 60);
        KnowledgeId recent = lore(db, staff.mei(), families, NOW.minus(1, ChronoUnit.DAYS), List.of());
        lore(db, staff.mei(), families, NOW.minus(85, ChronoUnit.DAYS), List.of());
        lore(db, staff.mei(), families, NOW.minus(200, ChronoUnit.DAYS), List.of());
        for (long customer = 1; customer <= 60; customer++) use(db, recent, customer, staff.tao());

        List<Week> trend = db.in(em -> read(em).trend(families, actuary(staff)));
        SegmentInsight.Book book = db.in(em -> read(em).book(actuary(staff)));
        InsightItem item = db.in(em -> read(em).items(families, null, actuary(staff), Page.Request.first(5)))
                .rows()
                .get(0);

        assertThat(item.lastUsedAt()).isEqualTo(NOW);
        assertThat(trend).hasSize(13);
        Week last = trend.get(12);
        assertThat(last.from()).isEqualTo(TODAY.minusDays(6));
        assertThat(last.added()).isEqualTo(1);
        assertThat(last.customers().value()).isCloseTo(60L, within(30L));
        assertThat(trend.subList(0, 12)).allMatch(week -> week.customers().suppressed());
        assertThat(trend).extracting(Week::added).filteredOn(added -> added > 0).hasSize(2);
        assertThat(book.customers().value()).isCloseTo(100L, within(20L));
        assertThat(book.claims()).isCloseTo(100L, within(40L));
    }

    @EachDatabase
    void agents_read_no_aggregates_and_an_unknown_segment_is_not_found(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT, Role.REVIEWER);

        assertThatThrownBy(() -> db.in(em -> read(em).segments(agent))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.in(em -> read(em).segment(new SegmentId(9), actuary(staff))))
                .isInstanceOf(NotFound.class);
    }

    private static SegmentId segment(Db db, String code, Staff staff, int members) {
        return db.in(em -> {
            Book book = new Book(em);
            SegmentId segment = book.segment(code);
            for (int i = 1; i <= members; i++) {
                long customer = book.customer(staff.mei());
                long policy = book.policy(customer, "HEALTH", TODAY.plusDays(90), "1000.00");
                book.claim(policy, customer, TODAY.minusDays(30));
                book.claim(policy, customer, TODAY.minusMonths(40));
                book.member(segment, customer);
            }
            return segment;
        });
    }

    private static KnowledgeId lore(Db db, AgentId author, SegmentId segment, Instant at, List<ConceptId> concepts) {
        return db.in(em -> new Lore(em).item(author, "还贷期的保障", at, Confidence.VALIDATED, concepts, List.of(segment)));
    }

    private static void use(Db db, KnowledgeId item, long customer, AgentId by) {
        db.run(em -> {
            ShowingId showing = new Lore(em).shown(item, customer, by, NOW);
            new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK)).on(showing, Feedback.USED, Staff.agent(by));
        });
    }

    private static Viewer actuary(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.ACTUARY);
    }

    private static ReadSegmentInsights read(EntityManager em) {
        return new ReadSegmentInsights(
                em,
                CLOCK,
                new ReadSegments(em, CLOCK, CustomerSettings.defaults(), FINE),
                new Blurring(new HouseSecret(em), FINE),
                FINE);
    }
}
