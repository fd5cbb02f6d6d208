package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Vocabulary;

/** So many cards a day, cards that are taken back, and pages that notice. */
class CardLifeDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @EachDatabase
    void a_day_has_so_many_cards_for_all_who_look_and_what_stood_there_stays(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = agent(staff);
        Viewer tao = staff.viewer(staff.tao(), staff.west(), Role.AGENT);
        CustomerId customer = leaving(db, staff);

        Advice first = shown(db, customer, mei, NOW, 1);
        assertThat(first.steps()).extracting(card -> card.next().step()).containsExactly(Step.KEEP_CHEAPER);
        assertThat(first.heldBack()).isEqualTo(1);

        Advice colleague = shown(db, customer, tao, NOW.plusSeconds(60), 1);
        assertThat(colleague.steps()).extracting(card -> card.next().step()).containsExactly(Step.KEEP_CHEAPER);
        assertThat(colleague.steps().get(0).showing())
                .isNotEqualTo(first.steps().get(0).showing());

        assertThat(shown(db, customer, mei, NOW.plusSeconds(120), 2).heldBack()).isZero();
        assertThat(shown(db, customer, mei, NOW.plusSeconds(25 * 3600), 1).heldBack())
                .as("the next day what is most urgent has the room again")
                .isEqualTo(1);
        assertThat(shown(db, customer, mei, NOW, 0).heldBack()).isZero();
    }

    @EachDatabase
    void a_page_notices_what_happened_to_the_customer_and_nothing_else(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);
        String before = mark(db, customer, staff);
        assertThat(mark(db, customer, staff)).isEqualTo(before).isNotEmpty();

        db.run(em -> new Book(em).note(customer.value(), NOW, "嫌贵"));
        String noted = mark(db, customer, staff);
        assertThat(noted).isNotEqualTo(before);

        db.run(em -> {
            SegmentId segment = new Book(em).segment("families");
            new Book(em).member(segment, customer.value());
        });
        String joined = mark(db, customer, staff);
        assertThat(joined).isNotEqualTo(noted);

        db.run(em -> Sql.of("update customer set ability = 'HIGH' where id = ?", customer.value())
                .execute(em));
        String graded = mark(db, customer, staff);
        assertThat(graded).isNotEqualTo(joined);

        StepCard card = shown(db, customer, agent(staff), NOW, 12).steps().get(0);
        db.run(em -> give(em).on(Objects.requireNonNull(card.showing()), Feedback.USED, agent(staff)));
        assertThat(mark(db, customer, staff))
                .as("what the viewer answers is no news to them")
                .isEqualTo(graded);
    }

    @EachDatabase
    void who_may_not_see_the_customer_learns_nothing_and_who_sees_no_personal_data_not_even_that_something_happened(
            Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);

        assertThat(db.in(em -> stand(em)
                                .of(customer, staff.viewer(staff.lead(), staff.west(), Role.ADMINISTRATOR), List.of()))
                        .mark())
                .isEmpty();
        assertThatThrownBy(() -> db.in(
                        em -> stand(em).of(customer, staff.viewer(staff.bo(), staff.east(), Role.AGENT), List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.in(
                        em -> stand(em).of(customer, staff.viewer(staff.bo(), staff.east(), Role.ACTUARY), List.of())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.in(em -> stand(em).of(new CustomerId(999), agent(staff), List.of())))
                .isInstanceOf(NotFound.class);
        List<ShowingId> many =
                LongStream.rangeClosed(1, 61).mapToObj(ShowingId::new).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> db.in(em -> stand(em).of(customer, agent(staff), many)))
                .withMessageContaining("at most 60, were 61");
    }

    @EachDatabase
    void a_card_is_taken_back_for_its_reason_and_what_is_said_of_it_still_counts(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = agent(staff);
        CustomerId customer = leaving(db, staff);
        KnowledgeId stays = db.in(em -> new Lore(em).item(staff.bo(), "一直有用", NOW));
        KnowledgeId archived = db.in(em -> new Lore(em).item(staff.bo(), "归档了", NOW));
        KnowledgeId old = db.in(em -> new Lore(em).item(staff.bo(), "过期了", NOW));
        ShowingId one = shown(db, stays, customer, staff);
        ShowingId two = shown(db, archived, customer, staff);
        ShowingId three = shown(db, old, customer, staff);
        assertThat(db.in(em -> stand(em).of(customer, mei, List.of(one, two, three)))
                        .recalled())
                .isEmpty();

        db.run(em -> {
            Sql.of("update knowledge_item set confidence = 'ARCHIVED' where id = ?", archived.value())
                    .execute(em);
            Sql.of("update knowledge_item set valid_until = ? where id = ?", TODAY.minusDays(1), old.value())
                    .execute(em);
        });

        db.run(em -> assertThat(Statements.during(em, () -> {
                    Stand stand = stand(em).of(customer, mei, List.of(one, two, three));
                    assertThat(stand.recalled())
                            .containsOnlyKeys(two, three)
                            .containsEntry(two, Recall.ARCHIVED)
                            .containsEntry(three, Recall.OUT_OF_DATE);
                }))
                .isEqualTo(1));
        Viewer tao = staff.viewer(staff.tao(), staff.west(), Role.AGENT);
        assertThat(db.in(em -> stand(em).of(customer, tao, List.of(two))).recalled())
                .as("cards of others are passed over")
                .isEmpty();

        FeedbackId used = db.in(em -> give(em).on(two, Feedback.USED, mei));
        assertThat(db.in(em -> em.find(GivenFeedback.class, used.value())).stands())
                .isTrue();
        db.run(em -> assertThat(stand(em).recall(two)).contains(Recall.ARCHIVED));
        db.run(em -> assertThat(stand(em).recall(one)).isEmpty());
    }

    /** A customer who means to leave for the price and did not answer a quote for another line. */
    private static CustomerId leaving(Db db, Staff staff) {
        return db.in(em -> {
            Book book = new Book(em);
            long customer = book.customer(staff.mei());
            long motor = book.policy(customer, "MOTOR", TODAY.plusDays(15), "3000");
            Sql.of("update policy set renewal = 'NOT_RENEWING', loss_reason = 'PRICE' where id = ?", motor)
                    .execute(em);
            Sql.of(
                            "insert into quote (id, customer_id, line, currency, quoted_on, status, updated_at) values"
                                    + " (1, ?, 'HOME', 'CNY', ?, 'OPEN', ?)",
                            customer,
                            TODAY.minusDays(44),
                            NOW)
                    .execute(em);
            return new CustomerId(customer);
        });
    }

    private static ShowingId shown(Db db, KnowledgeId item, CustomerId customer, Staff staff) {
        return db.in(em -> new Lore(em).shown(item, customer.value(), staff.mei(), NOW));
    }

    private static Advice shown(Db db, CustomerId customer, Viewer viewer, Instant now, int perDay) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Terms terms = new Terms(new LabelTagger(Vocabulary.of(List.of())));
        AdviceSettings settings = new AdviceSettings(3, 180, 5, "off", perDay);
        return db.in(em -> new ShowCards(em, clock, settings, Rules.RANKING)
                .show(
                        customer,
                        viewer,
                        "zh",
                        new ReadCircumstances(em, clock, settings, Rules.SHIPPED).of(customer, viewer, terms, null),
                        List.of(),
                        terms,
                        null));
    }

    private static String mark(Db db, CustomerId customer, Staff staff) {
        return db.in(em -> stand(em).of(customer, agent(staff), List.of())).mark();
    }

    private static Viewer agent(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static ReadStand stand(EntityManager em) {
        return new ReadStand(em, Clock.fixed(NOW, ZoneOffset.UTC), new CustomerSettings("CNY"));
    }

    private static GiveFeedback give(EntityManager em) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new GiveFeedback(em, clock, new Outbox(em, clock));
    }
}
