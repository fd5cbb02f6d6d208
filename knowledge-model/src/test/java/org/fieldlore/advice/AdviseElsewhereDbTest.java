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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.UsePurpose;
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
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Rows;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Advice that another system asks for, and what it reports of it. */
class AdviseElsewhereDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path folder;

    private TextIndex index;
    private Vocabulary vocabulary = Vocabulary.of(List.of());

    @BeforeEach
    void open() {
        index = new LuceneTextIndex(folder, CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @EachDatabase
    void an_occasion_calls_for_know_how_that_the_archive_gave_no_reason_for(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = db.in(em -> new CustomerId(new Book(em).customer(staff.mei())));
        KnowledgeId renewal = item(db, staff, "续保前十天怎么打电话", "stage/renewal");
        KnowledgeId wedding = item(db, staff, "新婚夫妻先谈谁养家", "life-event/marriage");

        assertThat(cards(db, customer, staff, null))
                .extracting(Card::item)
                .doesNotContain(renewal)
                .doesNotContain(wedding);
        Card due = cards(db, customer, staff, Occasion.renewalDue(Line.TRAVEL, TODAY.plusDays(40)))
                .get(0);
        Card married = cards(db, customer, staff, Occasion.lifeEvent(LifeEventKind.MARRIAGE, TODAY.minusDays(3)))
                .get(0);

        assertThat(due.item()).isEqualTo(renewal);
        assertThat(due.reasons()).contains(Reason.of(ReasonCode.RENEWAL_IN_DAYS, 40, "TRAVEL"));
        assertThat(married.item()).isEqualTo(wedding);
        assertThat(married.reasons())
                .contains(Reason.of(
                        ReasonCode.LIFE_EVENT, on("life-event/marriage"), TODAY.minusDays(3), "结婚", "Marriage"));
    }

    @EachDatabase
    void who_is_only_told_of_is_advised_as_the_archive_would_and_nothing_is_stored(Db db) {
        Staff staff = enrol(db);
        KnowledgeId price = item(db, staff, "先还原涨价的构成，再谈换不换", "objection/premium-increase", "stage/renewal");
        KnowledgeId life = item(db, staff, "有孩子的家庭先保大人", "product/life");
        Map<String, Long> before = Rows.of(db);

        Advice advice = advise(db, advise -> advise.advise(family(Set.of()), mei(staff), "zh", null));

        assertThat(advice.cards()).extracting(Card::item).containsExactly(price, life);
        assertThat(advice.cards()).extracting(Card::showing).containsOnlyNulls();
        assertThat(advice.cards().get(0).reasons())
                .contains(Reason.of(ReasonCode.NOTE_MENTIONS, "涨价", LocalDate.of(2026, 6, 20)));
        assertThat(Rows.of(db)).isEqualTo(before);
    }

    @EachDatabase
    void an_objection_that_is_told_is_respected(Db db) {
        Staff staff = enrol(db);
        item(db, staff, "有孩子的家庭先保大人", "product/life");

        Advice advice =
                advise(db, advise -> advise.advise(family(Set.of(UsePurpose.MARKETING)), mei(staff), "zh", null));

        assertThat(advice.offers()).isEmpty();
        assertThat(advice.silence()).isEqualTo(Advice.Silence.OBJECTS);
        assertThat(advice.cards()).isEmpty();
    }

    @EachDatabase
    void who_has_no_right_to_customers_is_not_advised_on_told_ones(Db db) {
        Staff staff = enrol(db);
        for (Role role : new Role[] {Role.ACTUARY, Role.ADMINISTRATOR, Role.REVIEWER, Role.UNDERWRITER}) {
            Viewer viewer = staff.viewer(staff.mei(), staff.west(), role);
            assertThatThrownBy(() -> advise(db, advise -> advise.advise(family(Set.of()), viewer, "zh", null)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @EachDatabase
    void a_report_counts_once_for_whom_the_card_was_shown_to(Db db) {
        Staff staff = enrol(db);
        KnowledgeId item = item(db, staff, "有孩子的家庭先保大人", "product/life");
        ShowingId showing = shown(db, item, staff);
        GiveFeedback.Report used = new GiveFeedback.Report(showing, Feedback.USED, null, null, NOW);

        report(db, List.of(used));
        Map<String, Long> once = Rows.of(db);
        report(db, List.of(used, used));

        assertThat(Rows.of(db)).isEqualTo(once);
        db.run(em -> {
            GivenFeedback given = em.createQuery("select f from GivenFeedback f", GivenFeedback.class)
                    .getSingleResult();
            assertThat(given.agent()).isEqualTo(staff.mei());
            assertThat(given.kind()).isEqualTo(Feedback.USED);
        });
    }

    @EachDatabase
    void what_an_agent_took_back_is_not_said_again_by_a_report_of_before(Db db) {
        Staff staff = enrol(db);
        ShowingId showing = shown(db, item(db, staff, "有孩子的家庭先保大人", "product/life"), staff);
        GiveFeedback.Report used =
                new GiveFeedback.Report(showing, Feedback.USED, null, null, NOW.minus(5, ChronoUnit.MINUTES));
        report(db, List.of(used));
        db.run(em -> {
            GivenFeedback given = em.createQuery("select f from GivenFeedback f", GivenFeedback.class)
                    .getSingleResult();
            give(em).undo(given.id(), mei(staff));
        });
        Map<String, Long> before = Rows.of(db);

        report(db, List.of(used));
        assertThat(Rows.of(db)).isEqualTo(before);
        report(db, List.of(new GiveFeedback.Report(showing, Feedback.USED, null, null, NOW.plusSeconds(60))));
        assertThat(Rows.of(db)).isNotEqualTo(before);
    }

    @EachDatabase
    void ignored_cards_stay_shown_and_one_wrong_report_refuses_all(Db db) {
        Staff staff = enrol(db);
        ShowingId showing = shown(db, item(db, staff, "有孩子的家庭先保大人", "product/life"), staff);
        Map<String, Long> before = Rows.of(db);

        report(db, List.of(new GiveFeedback.Report(showing, null, null, null, NOW)));
        assertThatThrownBy(() -> report(
                        db,
                        List.of(
                                new GiveFeedback.Report(showing, Feedback.USED, null, null, NOW),
                                new GiveFeedback.Report(new ShowingId(999_999), Feedback.USED, null, null, NOW))))
                .isInstanceOf(NotFound.class);

        assertThat(Rows.of(db)).isEqualTo(before);
    }

    @EachDatabase
    void of_know_how_the_words_are_kept_and_else_the_reason(Db db) {
        Staff staff = enrol(db);
        ShowingId worded = shown(db, item(db, staff, "有孩子的家庭先保大人", "product/life"), staff);
        ShowingId coded = shown(db, item(db, staff, "续保前十天怎么打电话", "stage/renewal"), staff);

        report(
                db,
                List.of(
                        new GiveFeedback.Report(worded, Feedback.NOT_FOR_CUSTOMER, DeclineReason.NO_NEED, "已经谈过", NOW),
                        new GiveFeedback.Report(coded, Feedback.NOT_FOR_CUSTOMER, DeclineReason.LATER, null, NOW)));

        db.run(em -> assertThat(em.createQuery("select f.reason from GivenFeedback f order by f.id", String.class)
                        .getResultList())
                .containsExactly("已经谈过", "LATER"));
    }

    /** A parent of 38 with a health policy that ends in 18 days, who asked about the price ten days ago. */
    private static Told family(Set<UsePurpose> objections) {
        return new Told(
                CustomerKind.INDIVIDUAL,
                null,
                LocalDate.of(1988, 3, 1),
                null,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Told.Policy(Line.HEALTH, null, TODAY.plusDays(18), null)),
                List.of(),
                objections.isEmpty()
                        ? List.of(new Told.Contact(NOW.minus(10, ChronoUnit.DAYS), "电话里问保费又涨价了怎么办"))
                        : List.of(),
                objections);
    }

    private static void report(Db db, List<GiveFeedback.Report> reports) {
        db.run(em -> give(em).reported(reports, "crm"));
    }

    private static GiveFeedback give(EntityManager em) {
        return new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK));
    }

    private static ShowingId shown(Db db, KnowledgeId item, Staff staff) {
        return db.in(em -> new Lore(em).shown(item, 5, staff.mei(), NOW));
    }

    private static Viewer mei(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private List<Card> cards(Db db, CustomerId customer, Staff staff, @Nullable Occasion occasion) {
        return advise(db, advise -> advise.advise(customer, mei(staff), "zh", occasion))
                .cards();
    }

    private Advice advise(Db db, Function<AdviseOnCustomer, Advice> asking) {
        return db.in(em -> asking.apply(new AdviseOnCustomer(
                new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                new ForSituation(index, new WordCounts()),
                new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING),
                new SuggestConcepts(new ReadVocabulary(em)),
                new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK))));
    }

    private ConceptId on(String slug) {
        return Words.id(vocabulary, slug);
    }

    private Staff enrol(Db db) {
        vocabulary = Words.loaded(db, CLOCK);
        return Staff.enrol(db);
    }

    private KnowledgeId item(Db db, Staff staff, String title, String... slugs) {
        Instant verified = NOW.minus(14, ChronoUnit.DAYS);
        List<ConceptId> concepts = List.of(slugs).stream().map(this::on).toList();
        KnowledgeId id =
                db.in(em -> new Lore(em).item(staff.bo(), title, verified, Confidence.VALIDATED, concepts, List.of()));
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
                title,
                title + "。见面时先问清楚情况。",
                List.of(),
                Set.copyOf(concepts),
                Set.of(),
                verified);
        index.put(List.of(new IndexEntry(found, Set.copyOf(concepts), "")));
        index.refresh();
        return id;
    }
}
