package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.jspecify.annotations.Nullable;

class OffersDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** Of sixty customers with a motor policy, four in five have an accident policy, and teachers a life policy. */
    private static CustomerId book(Db db, Staff staff) {
        return db.in(em -> {
            for (int i = 0; i < 60; i++) {
                long one = holding(em, staff, "MOTOR", i % 5 == 0 ? "LIFE" : "ACCIDENT");
                Sql.of("update customer set occupation = ? where id = ?", i % 5 == 0 ? "教师" : "司机", one)
                        .execute(em);
            }
            return new CustomerId(holding(em, staff, "MOTOR"));
        });
    }

    private static long holding(EntityManager em, Staff staff, String... lines) {
        Book book = new Book(em);
        long customer = book.customer(staff.mei());
        for (String line : lines) book.policy(customer, line, LocalDate.of(2027, 1, 1), "100");
        return customer;
    }

    @EachDatabase
    void what_similar_customers_hold_is_offered_with_its_chance_and_reasons(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = book(db, staff);
        db.run(em -> Sql.of("update customer set occupation = '教师' where id = ?", customer.value())
                .execute(em));

        Advice advice = advise(db, customer, mei(staff), NOW);

        assertThat(advice.silence()).isNull();
        assertThat(advice.offers())
                .hasSize(3)
                .extracting(OfferCard::product)
                .doesNotContain("MOTOR", "PROPERTY", "OTHER");
        OfferCard first = advice.offers().get(0);
        assertThat(first.product()).isEqualTo("LIFE");
        assertThat(first.chance()).isBetween(0.5, 1.0);
        assertThat(first.likelihood()).isEqualTo(OfferCard.Likelihood.LIKELY);
        assertThat(first.reasons()).contains(new Fact("occupation", "教师"));
        assertThat(first.offered()).isNull();
        long telling = db.in(em -> Sql.of("select count(*) from advice_showing s where s.parts like '%教师%'")
                .number(em));
        assertThat(telling).isZero();
    }

    @EachDatabase
    void who_objects_to_offers_gets_none_and_who_sees_nothing_personal_is_not_told_why(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = book(db, staff);
        Viewer administrator = staff.viewer(staff.bo(), staff.east(), Role.ADMINISTRATOR);
        db.run(em -> new Book(em).objects(customer.value(), UsePurpose.MARKETING, staff.mei()));

        Advice advice = advise(db, customer, mei(staff), NOW);
        Advice masked = advise(db, customer, administrator, NOW);

        assertThat(advice.offers()).isEmpty();
        assertThat(advice.silence()).isEqualTo(Advice.Silence.OBJECTS);
        assertThat(masked.offers()).isEmpty();
        assertThat(masked.silence()).isNull();
        assertThatThrownBy(() -> advise(db, customer, staff.viewer(staff.bo(), staff.east(), Role.AGENT), NOW))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void what_is_not_for_a_customer_stays_away_from_every_colleague_for_half_a_year(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = book(db, staff);
        OfferCard first = advise(db, customer, mei(staff), NOW).offers().get(0);

        FeedbackId said = say(db, first, Feedback.NOT_FOR_CUSTOMER, "NO_NEED", staff);
        Viewer manager = staff.viewer(staff.tao(), staff.west(), Role.MANAGER);

        assertThat(products(advise(db, customer, manager, NOW.plus(DAY)))).doesNotContain(first.product());
        assertThat(products(advise(db, customer, manager, NOW.plus(DAY.multipliedBy(181)))))
                .contains(first.product());
        db.run(em -> feedback(em).undo(said, mei(staff)));
        assertThat(products(advise(db, customer, manager, NOW.plus(DAY)))).contains(first.product());
    }

    @EachDatabase
    void an_offer_that_was_made_is_remembered_and_brings_nobody_points(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = book(db, staff);
        OfferCard first = advise(db, customer, mei(staff), NOW).offers().get(0);

        FeedbackId said = say(db, first, Feedback.USED, null, staff);
        OfferCard again =
                advise(db, customer, mei(staff), NOW.plusSeconds(60)).offers().get(0);
        OfferCard later = advise(db, customer, mei(staff), NOW.plus(DAY.multipliedBy(9)))
                .offers()
                .get(0);

        assertThat(again.showing()).isEqualTo(first.showing());
        assertThat(again.given()).containsEntry(Feedback.USED, said);
        assertThat(later.showing()).isNotEqualTo(first.showing());
        assertThat(later.given()).isEmpty();
        assertThat(later.offered()).isEqualTo(LocalDate.of(2026, 6, 30));
        List<OutboxEntry> due = db.in(em -> new Outbox(em, at(NOW)).due(50));
        assertThat(due).extracting(OutboxEntry::topic).doesNotContain(GivenFeedback.TOPIC);
    }

    @EachDatabase
    void of_an_offer_only_what_fits_it_can_be_said(Db db) {
        Staff staff = Staff.enrol(db);
        OfferCard first = advise(db, book(db, staff), mei(staff), NOW).offers().get(0);

        assertThatThrownBy(() -> say(db, first, Feedback.OUTDATED, null, staff))
                .hasMessageContaining("must not be OUTDATED");
        assertThatThrownBy(() -> say(db, first, Feedback.NOT_FOR_CUSTOMER, "too dear", staff))
                .hasMessageContaining("PRICE");
    }

    @EachDatabase
    void offers_that_were_shown_before_ask_for_no_statement_of_their_own(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = book(db, staff);
        db.run(em -> {
            Clock clock = at(NOW);
            LearnOffers learn = learn(em, NOW);
            ShowCards cards = new ShowCards(em, clock, AdviceSettings.defaults(), Rules.RANKING);
            Terms terms = new Terms(new LabelTagger(Vocabulary.of(List.of())));
            ReadCircumstances read = new ReadCircumstances(em, clock, AdviceSettings.defaults(), Rules.SHIPPED);
            learn.run();
            cards.show(
                    customer,
                    mei(staff),
                    "zh",
                    read.of(customer, mei(staff), terms, null),
                    List.of(),
                    terms,
                    learn.learnt().orElseThrow());
            Circumstances known = read.of(customer, mei(staff), terms, null);

            assertThat(Statements.during(
                            em,
                            () -> cards.show(
                                    customer,
                                    mei(staff),
                                    "zh",
                                    known,
                                    List.of(),
                                    terms,
                                    learn.learnt().orElseThrow())))
                    .as("but for the one that asks for experiments")
                    .isEqualTo(1);
        });
    }

    @EachDatabase
    void what_was_learnt_is_kept_for_a_day_and_taken_over_by_the_next_start(Db db) {
        Staff staff = Staff.enrol(db);
        book(db, staff);

        db.run(em -> assertThat(learn(em, NOW).run()).isTrue());
        db.run(em -> {
            LearnOffers next = learn(em, NOW.plusSeconds(3_600));
            assertThat(next.run()).isFalse();
            assertThat(next.learnt()).isPresent();
        });
        db.run(em -> assertThat(learn(em, NOW.plus(DAY)).run()).isTrue());
        long kept = db.in(em -> Sql.of("select count(*) from learnt_offers l").number(em));
        assertThat(kept).isEqualTo(1);
    }

    @EachDatabase
    void too_few_customers_teach_nothing(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = db.in(em -> new CustomerId(holding(em, staff, "MOTOR", "LIFE")));

        assertThat(advise(db, customer, mei(staff), NOW).silence()).isEqualTo(Advice.Silence.NOTHING_LEARNT);
    }

    private static LearnOffers learn(EntityManager em, Instant now) {
        return new LearnOffers(new LearntOffers(em, at(now)), new LogisticRegression(), at(now));
    }

    private static Advice advise(Db db, CustomerId customer, Viewer viewer, Instant now) {
        return db.in(em -> {
            Clock clock = at(now);
            LearnOffers learn = learn(em, now);
            learn.run();
            Terms terms = new Terms(new LabelTagger(Vocabulary.of(List.of())));
            return new ShowCards(em, clock, AdviceSettings.defaults(), Rules.RANKING)
                    .show(
                            customer,
                            viewer,
                            "zh",
                            new ReadCircumstances(em, clock, AdviceSettings.defaults(), Rules.SHIPPED)
                                    .of(customer, viewer, terms, null),
                            List.of(),
                            terms,
                            learn.learnt().orElse(null));
        });
    }

    private static Set<String> products(Advice advice) {
        return Set.copyOf(advice.offers().stream().map(OfferCard::product).toList());
    }

    private static FeedbackId say(Db db, OfferCard card, Feedback what, @Nullable String reason, Staff staff) {
        return db.in(em -> feedback(em).on(Objects.requireNonNull(card.showing()), what, mei(staff), reason));
    }

    private static GiveFeedback feedback(EntityManager em) {
        return new GiveFeedback(em, at(NOW), new Outbox(em, at(NOW)));
    }

    private static Viewer mei(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
