package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.MarkContradiction;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.WordCounts;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AdviseOnCustomerDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path folder;

    private TextIndex index;
    private Vocabulary vocabulary = Vocabulary.of(List.of());

    @BeforeEach
    void open() {
        index = new LuceneTextIndex(folder, at(NOW));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @EachDatabase
    void cards_say_why_who_and_how_far_to_trust_them(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        KnowledgeId price = item(db, staff, "先还原涨价的构成，再谈换不换", on("objection/premium-increase"), on("stage/renewal"));
        KnowledgeId life = item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        item(db, staff, "旅行险怎么选", new ConceptId(99));

        List<Card> cards = cards(db, customer, staff.mei(), staff, NOW);

        assertThat(cards).extracting(Card::item).containsExactly(price, life);
        Card first = cards.get(0);
        assertThat(first.title()).isEqualTo("先还原涨价的构成，再谈换不换");
        assertThat(first.reasons())
                .containsExactlyInAnyOrder(
                        Reason.of(ReasonCode.NOTE_MENTIONS, "涨价", LocalDate.of(2026, 6, 20)),
                        Reason.of(ReasonCode.RENEWAL_IN_DAYS, 18, "HEALTH"));
        assertThat(first.author().name("zh")).isEqualTo("卢博");
        assertThat(first.author().branch("en")).isEqualTo("East branch");
        assertThat(first.confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(first.helped()).isZero();
        assertThat(first.score().value()).isGreaterThan(cards.get(1).score().value());
        assertThat(cards.get(1).reasons()).containsExactly(Reason.of(ReasonCode.LACKS_LINE, "LIFE"));
    }

    @EachDatabase
    void a_segment_of_the_customer_is_a_reason(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        SegmentId families = db.in(em -> {
            SegmentId segment = new Book(em).segment("families");
            new Book(em).member(segment, customer.value());
            return segment;
        });
        KnowledgeId item = item(db, staff.bo(), staff.east(), "给年轻家庭的一张表", NOW, Set.of(), Set.of(families));

        List<Card> cards = cards(db, customer, staff.mei(), staff, NOW);

        assertThat(cards).extracting(Card::item).containsExactly(item);
        assertThat(cards.get(0).reasons())
                .containsExactly(Reason.of(ReasonCode.SEGMENT, families, "families 群", "families"));
    }

    @EachDatabase
    void the_same_card_within_a_day_is_the_same_showing_and_a_new_one_after(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        item(db, staff, "续保前十天怎么打电话", on("stage/renewal"));

        ShowingId first = shown(cards(db, customer, staff.mei(), staff, NOW));
        ShowingId again = only(cards(db, customer, staff.mei(), staff, NOW.plus(23, ChronoUnit.HOURS)))
                .showing();
        ShowingId colleague = only(cards(db, customer, staff.tao(), staff, NOW)).showing();
        ShowingId later = only(cards(db, customer, staff.mei(), staff, NOW.plus(25, ChronoUnit.HOURS)))
                .showing();

        assertThat(again).isEqualTo(first);
        assertThat(new HashSet<>(List.of(first, colleague, later))).hasSize(3);
        db.run(em -> {
            Showing stored = em.find(Showing.class, first.value());
            assertThat(stored.shownAt()).isEqualTo(NOW);
            assertThat(stored.position()).isEqualTo(1);
            assertThat(stored.parts()).contains("RENEWAL_IN_DAYS").doesNotContain("18", "HEALTH");
        });
    }

    @EachDatabase
    void what_the_viewer_said_stays_with_the_card_and_can_be_taken_back(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        item(db, staff, "续保前十天怎么打电话", on("stage/renewal"));
        ShowingId showing = shown(cards(db, customer, staff.mei(), staff, NOW));

        FeedbackId used = say(db, showing, Feedback.USED, staff.mei());
        FeedbackId helpful = say(db, showing, Feedback.HELPFUL, staff.mei());
        count(db, used, helpful);
        Card after = only(cards(db, customer, staff.mei(), staff, NOW));

        assertThat(after.given()).containsEntry(Feedback.USED, used).containsEntry(Feedback.HELPFUL, helpful);
        assertThat(after.helped()).isEqualTo(1);
        assertThat(after.helpedAlike()).isEqualTo(1);
        db.run(em -> Sql.of("update advice_showing set stage = 'REFERRAL' where id = ?", showing.value())
                .execute(em));
        count(db, used);
        Card elsewhere = only(cards(db, customer, staff.mei(), staff, NOW));
        assertThat(List.of(elsewhere.helped(), elsewhere.helpedAlike())).containsExactly(1, 0);
        KnowledgeId helped = after.item();
        Map<KnowledgeId, Long> counts = db.in(em -> new ReadFeedback(em).colleaguesHelped(List.of(helped)));
        assertThat(counts).containsExactlyEntriesOf(Map.of(helped, 1L));
        db.run(em -> feedback(em).undo(used, Staff.agent(staff.mei())));
        assertThat(only(cards(db, customer, staff.mei(), staff, NOW)).given()).containsOnlyKeys(Feedback.HELPFUL);
        db.run(em -> feedback(em).undo(helpful, Staff.agent(staff.mei())));
        count(db, helpful);
        assertThat(only(cards(db, customer, staff.mei(), staff, NOW)).helped()).isZero();
    }

    /** Does what follows from news of feedback. */
    private static void count(Db db, FeedbackId... given) {
        db.run(em -> new CountHelp(em, new ReadFeedback(em))
                .apply(Arrays.stream(given).map(FeedbackId::toString).toList()));
    }

    @EachDatabase
    void not_for_this_customer_hides_the_card_here_for_half_a_year(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        CustomerId other = zhou(db, staff);
        item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        ShowingId showing = shown(cards(db, customer, staff.mei(), staff, NOW));

        FeedbackId given = say(db, showing, Feedback.NOT_FOR_CUSTOMER, staff.mei());

        assertThat(cards(db, customer, staff.mei(), staff, NOW.plus(1, ChronoUnit.MINUTES)))
                .isEmpty();
        assertThat(cards(db, other, staff.mei(), staff, NOW)).hasSize(1);
        assertThat(cards(db, customer, staff.mei(), staff, NOW.plus(181, ChronoUnit.DAYS)))
                .hasSize(1);
        db.run(em -> feedback(em).undo(given, Staff.agent(staff.mei())));
        assertThat(cards(db, customer, staff.mei(), staff, NOW)).hasSize(1);
    }

    @EachDatabase
    void outdated_hides_it_from_who_said_so_and_lowers_its_trust_for_all(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        double before =
                only(cards(db, customer, staff.tao(), staff, NOW)).score().trust();
        ShowingId showing = shown(cards(db, customer, staff.mei(), staff, NOW));

        say(db, showing, Feedback.OUTDATED, staff.mei());

        assertThat(cards(db, customer, staff.mei(), staff, NOW)).isEmpty();
        assertThat(outdated(db, staff.bo()))
                .extracting(OutdatedReport::title, report -> report.byName("zh"))
                .containsExactly(tuple("有孩子的家庭先保大人", "何梅"));
        assertThat(outdated(db, staff.mei())).isEmpty();
        assertThat(only(cards(db, customer, staff.tao(), staff, NOW)).score().trust())
                .isLessThan(before);
    }

    @EachDatabase
    void an_item_archived_a_moment_ago_is_not_shown_though_the_index_still_has_it(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        KnowledgeId item = item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        db.run(em -> Sql.of("update knowledge_item set confidence = 'ARCHIVED' where id = ?", item.value())
                .execute(em));

        assertThat(cards(db, customer, staff.mei(), staff, NOW)).isEmpty();
    }

    @EachDatabase
    void a_card_says_until_when_it_is_true_and_is_not_shown_a_day_longer(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        KnowledgeId item = item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        db.run(em -> Sql.of("update knowledge_item set valid_until = ? where id = ?", today, item.value())
                .execute(em));

        assertThat(only(cards(db, customer, staff.mei(), staff, NOW)).validUntil())
                .isEqualTo(today);
        assertThat(cards(db, customer, staff.mei(), staff, NOW.plus(1, ChronoUnit.DAYS)))
                .isEmpty();
    }

    @EachDatabase
    void nobody_is_advised_on_a_customer_whom_they_may_not_see(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        Viewer elsewhere = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        Viewer actuary = staff.viewer(staff.bo(), staff.west(), Role.ACTUARY);
        Viewer administrator = staff.viewer(staff.bo(), staff.east(), Role.ADMINISTRATOR);

        assertThatThrownBy(() -> cards(db, customer, elsewhere, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards(db, new CustomerId(999), elsewhere, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards(db, customer, actuary, NOW)).isInstanceOf(NotAllowed.class);
        assertThat(cards(db, customer, administrator, NOW)).isEmpty();
    }

    @EachDatabase
    void seven_statements_show_cards_for_the_first_time_and_five_again(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        item(db, staff, "先还原涨价的构成，再谈换不换", on("objection/premium-increase"), on("stage/renewal"));
        item(db, staff, "有孩子的家庭先保大人", on("product/life"));

        db.run(em -> {
            ReadVocabulary warm = new ReadVocabulary(em);
            warm.current();
            AdviseOnCustomer advise = advise(em, warm, NOW);
            Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);

            assertThat(Statements.during(em, () -> advise.advise(customer, mei, "")))
                    .isEqualTo(7);
            assertThat(Statements.during(em, () -> advise.advise(customer, mei, "")))
                    .isEqualTo(5);
        });
    }

    @EachDatabase
    void of_two_items_that_say_the_opposite_only_the_better_one_is_shown(Db db) {
        Staff staff = enrol(db);
        CustomerId customer = zhou(db, staff);
        KnowledgeId better = item(db, staff, "先还原涨价的构成，再谈换不换", on("objection/premium-increase"), on("stage/renewal"));
        KnowledgeId worse = item(db, staff, "有孩子的家庭先保大人", on("product/life"));
        Viewer reviewer = staff.viewer(staff.tao(), staff.west(), Role.REVIEWER);
        assertThat(cards(db, customer, staff.mei(), staff, NOW))
                .extracting(Card::item)
                .containsExactly(better, worse);

        db.run(em -> new MarkContradiction(em, at(NOW)).mark(worse, better, "一个说先降价，一个说不降", reviewer));
        assertThat(cards(db, customer, staff.mei(), staff, NOW))
                .extracting(Card::item)
                .containsExactly(better);

        db.run(em -> {
            MarkContradiction mark = new MarkContradiction(em, at(NOW));
            mark.takeBack(mark.of(better, reviewer).get(0).id(), reviewer);
        });
        assertThat(cards(db, customer, staff.mei(), staff, NOW)).hasSize(2);
    }

    private ConceptId on(String slug) {
        return Words.id(vocabulary, slug);
    }

    private Staff enrol(Db db) {
        vocabulary = Words.loaded(db, at(NOW));
        return Staff.enrol(db);
    }

    /** A parent of 38 with a health policy that ends in 18 days, who asked about the price ten days ago. */
    private static CustomerId zhou(Db db, Staff staff) {
        return db.in(em -> {
            Book book = new Book(em);
            long id = book.customer(staff.mei());
            book.policy(id, "HEALTH", TODAY.plusDays(18), "5200.00");
            book.note(id, NOW.minus(10, ChronoUnit.DAYS), "电话里问保费又涨价了怎么办");
            book.note(id, NOW.minus(300, ChronoUnit.DAYS), "送了日历");
            return new CustomerId(id);
        });
    }

    private KnowledgeId item(Db db, Staff staff, String title, ConceptId... concepts) {
        Instant verified = NOW.minus(14, ChronoUnit.DAYS);
        return item(db, staff.bo(), staff.east(), title, verified, Set.of(concepts), Set.of());
    }

    private KnowledgeId item(
            Db db,
            AgentId author,
            org.fieldlore.shared.BranchId branch,
            String title,
            Instant verified,
            Set<ConceptId> concepts,
            Set<SegmentId> segments) {
        KnowledgeId id = db.in(em -> new Lore(em)
                .item(author, title, verified, Confidence.VALIDATED, List.copyOf(concepts), List.copyOf(segments)));
        Findable found = new Findable(
                id,
                null,
                null,
                Kind.EXPERIENCE,
                "zh",
                Confidence.VALIDATED,
                Audience.COMPANY,
                author,
                branch,
                title,
                title + "。见面时先问清楚情况。",
                List.of(),
                concepts,
                segments,
                verified);
        index.put(List.of(new IndexEntry(found, concepts, "")));
        index.refresh();
        return id;
    }

    private List<Card> cards(Db db, CustomerId customer, AgentId viewer, Staff staff, Instant now) {
        return cards(db, customer, staff.viewer(viewer, staff.west(), Role.AGENT), now);
    }

    private List<Card> cards(Db db, CustomerId customer, Viewer viewer, Instant now) {
        return db.in(em -> advise(em, new ReadVocabulary(em), now)
                .advise(customer, viewer, "zh")
                .cards());
    }

    private AdviseOnCustomer advise(EntityManager em, ReadVocabulary terms, Instant now) {
        AdviceSettings settings = AdviceSettings.defaults();
        return new AdviseOnCustomer(
                new ReadCircumstances(em, at(now), settings, Rules.SHIPPED),
                new ForSituation(index, new WordCounts()),
                new ShowCards(em, at(now), settings, Rules.RANKING),
                new SuggestConcepts(terms),
                new LearnOffers(new LearntOffers(em, at(now)), new LogisticRegression(), at(now)));
    }

    private static List<OutdatedReport> outdated(Db db, AgentId owner) {
        return db.in(em -> new ReadFeedback(em).outdatedAmongItemsBy(owner, 5));
    }

    /** The record of the only card. */
    private static ShowingId shown(List<Card> cards) {
        return Objects.requireNonNull(only(cards).showing());
    }

    private static Card only(List<Card> cards) {
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static FeedbackId say(Db db, ShowingId showing, Feedback what, AgentId by) {
        return db.in(em -> feedback(em).on(showing, what, Staff.agent(by)));
    }

    private static GiveFeedback feedback(EntityManager em) {
        return new GiveFeedback(em, at(NOW), new Outbox(em, at(NOW)));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
