package org.fieldlore.advice;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

class NextStepsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** A customer who bought a car and its cover, means to leave for the price, and did not answer a quote. */
    private static CustomerId leaving(Db db, Staff staff) {
        return db.in(em -> {
            Book book = new Book(em);
            long customer = book.customer(staff.mei());
            long motor = book.policy(customer, "MOTOR", TODAY.plusDays(15), "3000");
            Sql.of(
                            "update policy set start_date = ?, renewal = 'NOT_RENEWING', loss_reason = 'PRICE' where id = ?",
                            TODAY.minusDays(350),
                            motor)
                    .execute(em);
            Sql.of(
                            "insert into life_event (id, customer_id, kind, happened_on, updated_at) values (1, ?, 'CAR', ?, ?)",
                            customer,
                            TODAY.minusDays(360),
                            NOW)
                    .execute(em);
            quote(em, customer, 1, "OPEN", null, 44);
            quote(em, customer, 2, "ACCEPTED", null, 44);
            quote(em, customer, 3, "DECLINED", "COVER", 60);
            return new CustomerId(customer);
        });
    }

    private static void quote(
            EntityManager em, long customer, long id, String status, @Nullable String reason, int days) {
        Sql.of(
                        "insert into quote (id, customer_id, line, currency, quoted_on, status, reason, updated_at) values (?, ?,"
                                + " 'HOME', 'CNY', ?, ?, " + (reason == null ? "null" : "'" + reason + "'") + ", ?)",
                        id,
                        customer,
                        TODAY.minusDays(days),
                        status,
                        NOW)
                .execute(em);
    }

    @EachDatabase
    void what_is_on_file_calls_for_steps_each_with_its_rule_and_facts(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);

        List<NextStep> steps = steps(db, customer, staff.viewer(staff.mei(), staff.west(), Role.AGENT));

        assertThat(steps)
                .extracting(NextStep::step, NextStep::event, NextStep::days, NextStep::line, NextStep::reason)
                .containsExactly(
                        tuple(Step.KEEP_CHEAPER, Event.LEAVING, 15, "MOTOR", DeclineReason.PRICE),
                        tuple(Step.OFFER_AGAIN, Event.QUOTE_OPEN, 44, "HOME", null),
                        tuple(Step.OFFER_FITTING, Event.QUOTE_DECLINED, 60, "HOME", DeclineReason.COVER));
        assertThat(steps.get(0).bought()).isEqualTo(new NextStep.Occasion(Event.CAR, TODAY.minusDays(360)));
    }

    @EachDatabase
    void beside_what_ends_stand_the_words_before_it_was_bought_and_what_costs_less(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        CustomerId customer = leaving(db, staff);
        db.run(em -> {
            Book book = new Book(em);
            Sql.of("update policy set product = '全险', sum_insured = 500000 where customer_id = ?", customer.value())
                    .execute(em);
            quoted(em, customer.value(), "MOTOR", 352, "三责险");
            quoted(em, customer.value(), "MOTOR", 340, "基本险");
            quoted(em, customer.value(), "HOME", 351, "家财险");
            Instant began = TODAY.minusDays(350).atStartOfDay(ZoneOffset.UTC).toInstant();
            book.note(customer.value(), began.minusSeconds(90 * 86_400), "路上遇到");
            book.note(customer.value(), began.minusSeconds(5 * 86_400), "新车，怕刮蹭");
            book.note(customer.value(), began.plusSeconds(86_400), "谢谢");
            sell(book, staff, "全险", "2900", LearnPrices.FEWEST);
            Sql.of(
                            "update policy set sum_insured = case when mod(id, 2) = 0 then 300000 else 200000 end where product = '全险' and customer_id <> ?",
                            customer.value())
                    .execute(em);
            sell(book, staff, "全险", "2500", LearnPrices.FEWEST);
            Sql.of("update policy set sum_insured = 100000 where product = '全险' and sum_insured is null")
                    .execute(em);
            sell(book, staff, "三责险", "1200", LearnPrices.FEWEST);
            sell(book, staff, "基本险", "900", LearnPrices.FEWEST);
            sell(book, staff, "轻便险", "600", LearnPrices.FEWEST);
            sell(book, staff, "豪华险", "5000", LearnPrices.FEWEST);
            sell(book, staff, "少见险", "2000", LearnPrices.FEWEST - 1);
            LearnPrices learn = new LearnPrices(em, Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(learn.run()).isTrue();
            assertThat(learn.run()).isFalse();
        });

        Ending ending = steps(db, customer, mei).get(0).ending();

        assertThat(ending)
                .isEqualTo(new Ending(
                        new Ending.Said(TODAY.minusDays(355), "新车，怕刮蹭"),
                        new Ending.Quoted(TODAY.minusDays(352), "三责险", null, "CNY"),
                        new Ending.Smaller(new BigDecimal("100000.00"), new BigDecimal("2500.00"), "CNY"),
                        List.of(
                                new Ending.Cheaper("三责险", new BigDecimal("1200.00"), "CNY"),
                                new Ending.Cheaper("基本险", new BigDecimal("900.00"), "CNY"))));
    }

    private static void quoted(EntityManager em, long customer, String line, int days, String product) {
        quote(em, customer, 100 + days, "ACCEPTED", null, days);
        Sql.of("update quote set line = ?, product = ? where id = ?", line, product, 100 + days)
                .execute(em);
    }

    private static void sell(Book book, Staff staff, String product, String premium, int times) {
        for (int i = 0; i < times; i++)
            Sql.of(
                            "update policy set product = ? where id = ?",
                            product,
                            book.policy(book.customer(staff.bo()), "MOTOR", TODAY.plusDays(200), premium))
                    .execute(book.em());
    }

    @EachDatabase
    void claims_complaints_and_what_ended_are_read_as_well(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        CustomerId customer = db.in(em -> {
            Book book = new Book(em);
            long id = book.customer(staff.mei());
            long home = book.policy(id, "HOME", TODAY.minusDays(40), "900");
            Sql.of("update policy set status = 'LAPSED', loss_reason = 'SERVICE' where id = ?", home)
                    .execute(em);
            book.claim(book.policy(id, "MOTOR", TODAY.plusDays(200), "3000"), id, TODAY.minusDays(4));
            return new CustomerId(id);
        });

        assertThat(steps(db, customer, mei))
                .extracting(NextStep::step)
                .containsExactly(Step.FOLLOW_CLAIM, Step.WIN_BACK_SERVICE);

        db.run(em -> Sql.of(
                        "insert into complaint (id, customer_id, received_on, touchpoint, reason, body, status, updated_at)"
                                + " values (1, ?, ?, 'SUPPORT', 'SERVICE', '', 'OPEN', ?)",
                        customer.value(),
                        TODAY.minusDays(1),
                        NOW)
                .execute(em));
        assertThat(steps(db, customer, mei)).extracting(NextStep::step).containsExactly(Step.MEND_COMPLAINT);
    }

    @EachDatabase
    void who_sees_nothing_personal_is_told_no_step(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);

        assertThat(steps(db, customer, staff.viewer(staff.bo(), staff.east(), Role.ADMINISTRATOR)))
                .isEmpty();
    }

    @EachDatabase
    void what_was_done_stays_a_day_to_be_taken_back_and_comes_again_when_something_new_happens(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        StepCard offer = shown(db, customer, mei, NOW).steps().get(1);

        FeedbackId done = say(db, offer, Feedback.USED, mei, null);

        assertThat(shown(db, customer, mei, NOW.plus(1, HOURS)).steps().get(1))
                .extracting(StepCard::showing, card -> card.next().step(), StepCard::given)
                .containsExactly(offer.showing(), Step.OFFER_AGAIN, Map.of(Feedback.USED, done));
        Instant later = NOW.plus(2, DAYS);
        assertThat(named(shown(db, customer, mei, later))).doesNotContain(Step.OFFER_AGAIN);

        db.run(em -> quote(em, customer.value(), 4, "OPEN", null, -1));
        assertThat(named(shown(db, customer, mei, NOW.plus(60, DAYS)))).contains(Step.OFFER_AGAIN);
    }

    @EachDatabase
    void what_is_not_for_the_customer_is_not_named_again_unless_that_is_taken_back(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        StepCard keep = shown(db, customer, mei, NOW).steps().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> say(db, keep, Feedback.OUTDATED, mei, null));
        assertThatIllegalArgumentException().isThrownBy(() -> say(db, keep, Feedback.NOT_FOR_CUSTOMER, mei, "胡说"));

        FeedbackId not = say(db, keep, Feedback.NOT_FOR_CUSTOMER, mei, "NO_NEED");
        assertThat(named(shown(db, customer, mei, NOW))).doesNotContain(Step.KEEP_CHEAPER);

        db.run(em -> give(em).undo(not, mei));
        assertThat(named(shown(db, customer, mei, NOW))).contains(Step.KEEP_CHEAPER);
    }

    @EachDatabase
    void what_was_used_waits_for_its_outcome_and_goes_with_the_use(Db db) {
        Staff staff = Staff.enrol(db);
        CustomerId customer = leaving(db, staff);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        StepCard keep = shown(db, customer, mei, NOW).steps().get(0);
        assertThatIllegalArgumentException()
                .as("an outcome of what was not used")
                .isThrownBy(() -> say(db, keep, Feedback.KEPT, mei, null));

        FeedbackId use = say(db, keep, Feedback.USED, mei, null);
        FeedbackId met = say(db, keep, Feedback.MEETING, mei, null);
        assertThat(shown(db, customer, mei, NOW).used())
                .extracting(Used::showing, Used::step, Used::given)
                .containsExactly(tuple(keep.showing(), Step.KEEP_CHEAPER, Map.of(Feedback.MEETING, met)));

        FeedbackId kept = say(db, keep, Feedback.KEPT, mei, null);
        assertThat(shown(db, customer, mei, NOW).used()).isEmpty();

        db.run(em -> give(em).undo(use, mei));
        GivenFeedback later = db.in(em -> em.find(GivenFeedback.class, kept.value()));
        assertThat(later.stands()).isFalse();
    }

    private static Advice shown(Db db, CustomerId customer, Viewer viewer, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Terms terms = new Terms(new LabelTagger(Vocabulary.of(List.of())));
        return db.in(em -> new ShowCards(em, clock, AdviceSettings.defaults(), Rules.RANKING)
                .show(
                        customer,
                        viewer,
                        "zh",
                        new ReadCircumstances(em, clock, AdviceSettings.defaults(), Rules.SHIPPED)
                                .of(customer, viewer, terms, null),
                        List.of(),
                        terms,
                        null));
    }

    private static List<Step> named(Advice advice) {
        return advice.steps().stream().map(card -> card.next().step()).toList();
    }

    private static FeedbackId say(Db db, StepCard card, Feedback said, Viewer viewer, @Nullable String reason) {
        return db.in(em -> give(em).on(Objects.requireNonNull(card.showing()), said, viewer, reason));
    }

    private static GiveFeedback give(EntityManager em) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new GiveFeedback(em, clock, new Outbox(em, clock));
    }

    private static List<NextStep> steps(Db db, CustomerId customer, Viewer viewer) {
        return db.in(em -> new ReadCircumstances(
                        em, Clock.fixed(NOW, ZoneOffset.UTC), AdviceSettings.defaults(), Rules.SHIPPED)
                .of(customer, viewer, new Terms(new LabelTagger(Vocabulary.of(List.of()))), null)
                .steps());
    }
}
