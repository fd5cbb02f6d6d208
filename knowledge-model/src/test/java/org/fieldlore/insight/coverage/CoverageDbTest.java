package org.fieldlore.insight.coverage;

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
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.Book;
import org.fieldlore.advice.CountHelp;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ReadCalls;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.advice.Staff;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.ReadCommissions;
import org.fieldlore.search.usage.LogSettings;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** The map over an archive: clients of 38 with a child and no life insurance call for it. */
class CoverageDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final SegmentSettings FINE = new SegmentSettings(10, 1, new BigDecimal("1000"));

    @EachDatabase
    void a_place_tells_who_calls_for_it_and_what_there_is(Db db) {
        House house = new House(db);
        SegmentId families = house.segment("families", 90);
        house.segment("others", 60);
        house.draw();

        CoverageCell before = house.cell(families, "CLIENT", "product/life");
        assertThat(before.customers().value()).isCloseTo(90L, within(20L));
        assertThat(before.premium()).isCloseTo(new BigDecimal("90000"), within(new BigDecimal("20000")));
        assertThat(before.unserved()).isEqualTo(before.customers().value());
        assertThat(before.unwritten()).isTrue();
        assertThat(house.cell(null, null, "product/life").customers().value()).isCloseTo(150L, within(20L));
        assertThat(house.cell(families, null, "product/life").customers().value())
                .isCloseTo(90L, within(20L));

        KnowledgeId item = house.item("product/term-life", Confidence.VALIDATED, families);
        house.item("product/life", Confidence.NOT_VALIDATED, null);
        CoverageCell after = house.cell(families, "CLIENT", "product/life");
        assertThat(after.items()).isEqualTo(2);
        assertThat(after.worth()).isCloseTo(0.6 + 0.36 / 2, within(1e-9));
        assertThat(after.unserved()).isLessThan(before.unserved());
        house.helps(item);
        assertThat(house.cell(families, "CLIENT", "product/life").worth()).isCloseTo(0.68 + 0.36 / 2, within(1e-9));
    }

    @EachDatabase
    void the_sheet_shows_items_and_the_worst_gap_stands_on_top(Db db) {
        House house = new House(db);
        SegmentId families = house.segment("families", 40);
        SegmentId others = house.segment("others", 80);
        KnowledgeId item = house.item("product/life", Confidence.VALIDATED, families);
        house.draw();

        CoverageMap map = house.map("product/life");
        assertThat(map.drawnAt()).isEqualTo(NOW);
        assertThat(map.gaps(null, null, CoverageMap.Sort.CUSTOMERS))
                .extracting(cell -> cell.spot().segment())
                .containsExactly(others, families);
        assertThat(map.standing(others, "CLIENT").value()).isCloseTo(80L, within(20L));
        CoverageSheet sheet =
                db.in(em -> house.read(em).sheet(house.spot(families, "CLIENT", "product/life"), house.actuary));
        assertThat(sheet.items()).extracting(CoverageSheet.Item::id).containsExactly(item);
        assertThat(sheet.vain()).isEmpty();
    }

    @EachDatabase
    void few_are_not_told_and_who_objects_to_analysis_is_not_counted(Db db) {
        House house = new House(db);
        SegmentId few = house.segment("few", 4);
        SegmentId many = house.segment("many", 60);
        db.run(em -> {
            for (long customer = 11; customer <= 64; customer++)
                Sql.of(
                                "insert into customer_consent (customer_id, purpose, stand, standing, stated_on, recorded_at,"
                                        + " recorded_by, channel, source) values (?, 'ANALYSIS', 'OBJECTS', 1, ?, ?, ?, 'PHONE', 'x')",
                                customer,
                                TODAY,
                                NOW,
                                house.staff.lead().value())
                        .execute(em);
        });
        house.draw();

        assertThat(house.cell(few, "CLIENT", "product/life").customers().suppressed())
                .isTrue();
        assertThat(house.cell(many, "CLIENT", "product/life").customers().suppressed())
                .isTrue();
        assertThat(house.map("product/life").gaps(null, null, CoverageMap.Sort.CUSTOMERS))
                .isEmpty();
        assertThat(db.<Long>in(em -> Sql.of(
                                "select customers from coverage_demand where segment_id = ? and concept_id = 0",
                                many.value())
                        .number(em)))
                .isEqualTo(6);
    }

    @EachDatabase
    void a_note_calls_for_what_it_speaks_of_and_a_question_counts_for_all_above(Db db) {
        House house = new House(db);
        SegmentId families = house.segment("families", 50);
        ConceptId termLife = house.id("product/term-life");
        db.run(em -> {
            for (long customer = 1; customer <= 25; customer++)
                new Book(em).note(customer, NOW.minus(Duration.ofDays(3)), "客户问保费上涨怎么办");
            Sql.of(
                            "insert into question (wording, search_key, lang, asked_by, asked_at, searches, searchers, due_on, state,"
                                    + " reach, branch_id) values ('定寿怎么谈', 'k', 'zh', ?, ?, 0, 0, ?, 'OPEN', 'COMPANY', ?)",
                            house.staff.mei().value(),
                            NOW,
                            TODAY,
                            house.staff.west().value())
                    .execute(em);
            Sql.of(
                            "insert into question_concept (question_id, concept_id) values (?, ?)",
                            Sql.of("select max(q.id) from question q").number(em),
                            termLife.value())
                    .execute(em);
        });
        house.draw();

        assertThat(house.cell(families, "CLIENT", "objection/premium-increase")
                        .customers()
                        .value())
                .isCloseTo(25L, within(15L));
        assertThat(house.cell(families, "CLIENT", "product/life").questions()).isEqualTo(1);
        assertThat(house.cell(families, "CLIENT", "objection/premium-increase").questions())
                .isZero();
    }

    @EachDatabase
    void it_is_drawn_once_a_day_and_not_while_news_of_customers_waits(Db db) {
        House house = new House(db);
        house.segment("families", 3);

        assertThat(db.<Boolean>in(em -> house.drawing(em, CLOCK).ifOld("CNY"))).isTrue();
        assertThat(db.<Boolean>in(em -> house.drawing(em, CLOCK).ifOld("CNY"))).isFalse();
        Clock tomorrow = Clock.offset(CLOCK, Duration.ofDays(1));
        db.run(em -> new Outbox(em, CLOCK).record("customer", "1"));
        assertThat(db.<Boolean>in(em -> house.drawing(em, tomorrow).ifOld("CNY")))
                .isFalse();
        db.run(em -> Sql.of("delete from outbox").execute(em));
        assertThat(db.<Boolean>in(em -> house.drawing(em, tomorrow).ifOld("CNY")))
                .isTrue();
    }

    @EachDatabase
    void agents_do_not_see_the_map(Db db) {
        House house = new House(db);
        Viewer agent = house.staff.viewer(house.staff.mei(), house.staff.west(), Role.AGENT, Role.REVIEWER);

        assertThatThrownBy(() -> db.in(em -> house.read(em).map(Set.of(), agent)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.in(em -> house.read(em).sheet(house.spot(null, null, "product/life"), agent)))
                .isInstanceOf(NotAllowed.class);
    }

    /** A vocabulary of three concepts, staff, and the use cases by hand. */
    private static final class House {
        final Db db;
        final Staff staff;
        final Viewer actuary;

        House(Db db) {
            this.db = db;
            db.run(em -> new LoadVocabulary(
                            em,
                            CLOCK,
                            new Outbox(em, CLOCK),
                            turtle -> new VocabularyReader.Reading(List.of(), concepts(), List.of()))
                    .load(""));
            db.run(em -> Sql.of("delete from outbox").execute(em));
            this.staff = Staff.enrol(db);
            this.actuary = staff.viewer(staff.lead(), staff.west(), Role.ACTUARY);
        }

        private static List<ParsedConcept> concepts() {
            return List.of(
                    concept("product/life", "寿险", "Life", null),
                    concept("product/term-life", "定期寿险", "Term life", "product/life"),
                    concept("objection/premium-increase", "保费上涨", "Premium increase", null));
        }

        private static ParsedConcept concept(String slug, String zh, String en, @Nullable String broader) {
            String root = "https://fieldlore.org/vocabulary/";
            return new ParsedConcept(
                    root + slug,
                    slug.substring(0, slug.indexOf('/')),
                    zh,
                    en,
                    List.of(),
                    List.of(),
                    zh,
                    en,
                    broader == null ? null : root + broader,
                    List.of(),
                    null);
        }

        ConceptId id(String slug) {
            return db.in(em -> new ReadVocabulary(em)
                    .current()
                    .idOf("https://fieldlore.org/vocabulary/" + slug)
                    .orElseThrow());
        }

        SegmentId segment(String code, int members) {
            return db.in(em -> {
                Book book = new Book(em);
                SegmentId segment = book.segment(code);
                for (int i = 0; i < members; i++) {
                    long customer = book.customer(staff.mei());
                    book.policy(customer, "HEALTH", TODAY.plusDays(90), "1000.00");
                    book.member(segment, customer);
                }
                Sql.of("update customer set premium_currency = 'CNY' where premium_currency is null")
                        .execute(em);
                return segment;
            });
        }

        KnowledgeId item(String slug, Confidence said, @Nullable SegmentId segment) {
            ConceptId about = id(slug);
            return db.in(em -> {
                KnowledgeId item = new Lore(em)
                        .item(
                                staff.mei(),
                                "先保大人",
                                NOW,
                                said,
                                List.of(about),
                                segment == null ? List.of() : List.of(segment));
                Sql.of(
                                "update knowledge_version set links = '{\"audience\":\"COMPANY\",\"concepts\":[],\"segments\":[]}'")
                        .execute(em);
                return item;
            });
        }

        /** One colleague uses it. */
        void helps(KnowledgeId item) {
            db.run(em -> {
                FeedbackId used = new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK))
                        .on(new Lore(em).shown(item, 1, staff.tao(), NOW), Feedback.USED, Staff.agent(staff.tao()));
                new CountHelp(em, new ReadFeedback(em)).apply(List.of(used.toString()));
            });
        }

        void draw() {
            db.run(em -> drawing(em, CLOCK).draw("CNY"));
        }

        Spot spot(@Nullable SegmentId segment, @Nullable String stage, String slug) {
            return new Spot(segment, stage, id(slug));
        }

        CoverageMap map(String slug) {
            ConceptId about = id(slug);
            return db.in(em -> read(em).map(Set.of(about), actuary));
        }

        CoverageCell cell(@Nullable SegmentId segment, @Nullable String stage, String slug) {
            return Objects.requireNonNull(map(slug).bySpot().get(spot(segment, stage, slug)));
        }

        DrawCoverage drawing(EntityManager em, Clock clock) {
            return new DrawCoverage(
                    em,
                    new ReadCalls(em, new SuggestConcepts(new ReadVocabulary(em)), clock),
                    new ReadVocabulary(em),
                    FINE,
                    new Outbox(em, clock),
                    clock);
        }

        ReadCoverage read(EntityManager em) {
            return new ReadCoverage(
                    em,
                    CLOCK,
                    new Blurring(new HouseSecret(em), FINE),
                    FINE,
                    new SuggestConcepts(new ReadVocabulary(em)),
                    new ReadSearches(em, LogSettings.defaults()),
                    new ReadCommissions(em),
                    new ReadKnowledge(em, CLOCK, new Outbox(em, CLOCK)));
        }
    }
}
