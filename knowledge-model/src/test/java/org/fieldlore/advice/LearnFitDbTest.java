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
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Panel;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.advice.fit.Verdict;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

class LearnFitDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String PLAIN = parts("AGE", 0.5);
    private static final String LIKED = parts("LIFE_EVENT", 0.4);

    private static String parts(String code, double weight) {
        return "{\"clues\":[{\"code\":\"" + code + "\",\"weight\":" + weight + "}],\"wording\":0,\"focus\":1,"
                + "\"readable\":1,\"confidence\":1,\"evidence\":0.6,\"freshness\":1,\"doubt\":1}";
    }

    private static LearntFit kept(EntityManager em, Instant now) {
        return new LearntFit(em, at(now));
    }

    private static LearnFit learn(EntityManager em, Instant now, String setting) {
        AdviceSettings settings = new AdviceSettings(3, 180, 5, setting, 12);
        return new LearnFit(kept(em, now), settings, new LogisticRegression(), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @EachDatabase
    void panels_are_read_with_all_their_cards_once_and_only_where_one_was_accepted_and_another_not(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Shown shown = new Shown(em, staff.mei());
            Book book = new Book(em);
            long answered = book.customer(staff.mei());
            shown.said(shown.card(answered, 10, 2, LIKED), "USED", "HELPFUL");
            shown.card(answered, 10, 1, PLAIN);
            shown.said(shown.card(answered, 10, 3, "{\"rule\":\"of old\"}"), "NOT_FOR_CUSTOMER");
            shown.card(answered, 11, 1, PLAIN);
            long ignored = book.customer(staff.mei());
            shown.card(ignored, 10, 1, PLAIN);
            shown.card(ignored, 10, 2, LIKED);
            long allTaken = book.customer(staff.mei());
            shown.said(shown.card(allTaken, 10, 1, LIKED), "USED");
            long objecting = book.customer(staff.mei());
            book.objects(objecting, UsePurpose.ANALYSIS, staff.mei());
            shown.pair(objecting, 10);
            long withdrawn = book.customer(staff.mei());
            shown.pair(withdrawn, 10);
            Sql.of("update advice_feedback set withdrawn = id where customer_id = ?", withdrawn)
                    .execute(em);
            shown.pair(book.customer(staff.mei()), 400);
        });

        List<Panel> panels = db.in(em -> kept(em, NOW).panels(TODAY.minusDays(365), 1_000));

        assertThat(panels).hasSize(1);
        Panel panel = panels.get(0);
        assertThat(panel.agent()).isEqualTo(staff.mei().value());
        assertThat(panel.day()).isEqualTo(TODAY.minusDays(10));
        assertThat(panel.cards())
                .containsExactlyInAnyOrder(
                        new Panel.Card(1, false, Parts.read(PLAIN).orElseThrow()),
                        new Panel.Card(2, true, Parts.read(LIKED).orElseThrow()));
    }

    @EachDatabase
    void many_answers_are_read_in_pages_the_newest_first_and_no_more_than_asked_for(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Shown shown = new Shown(em, staff.mei());
            Book book = new Book(em);
            long customer = book.customer(staff.mei());
            for (int day = 300; day > 0; day--) shown.pair(customer, day);
            long other = book.customer(staff.mei());
            for (int day = 300; day > 0; day--) shown.pair(other, day);
        });

        List<Panel> all = db.in(em -> kept(em, NOW).panels(TODAY.minusDays(365), 40_000));
        List<Panel> newest = db.in(em -> kept(em, NOW).panels(TODAY.minusDays(365), 900));

        assertThat(all).hasSize(600);
        assertThat(newest).hasSize(500);
        assertThat(newest.get(0).day()).isEqualTo(TODAY.minusDays(1));
    }

    @EachDatabase
    void while_there_are_too_few_answers_the_formula_places_and_the_scorecard_says_so(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> new Shown(em, staff.mei()).pair(new Book(em).customer(staff.mei()), 3));

        db.run(em -> {
            LearnFit learn = learn(em, NOW, "auto");
            assertThat(learn.run()).isTrue();
            assertThat(learn.run()).isFalse();
            assertThat(learn.inUse()).isEmpty();
        });

        LearntFit.Told told = db.in(em -> kept(em, NOW).told(30, actuary(staff)));
        assertThat(told.days()).containsExactly(new Scorecard(TODAY, Verdict.FEW_JUDGED, TODAY, 0, 1, 1, null));
        assertThat(told.learned()).isNull();
        assertThat(told.fellBack()).isNull();
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        assertThatThrownBy(() -> db.run(em -> kept(em, NOW).told(30, agent))).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void what_is_proved_better_places_cards_until_later_answers_say_otherwise(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Book book = new Book(em);
            for (int agent = 0; agent < 12; agent++) {
                Shown shown = new Shown(em, new AgentId(copy(em, staff, agent)));
                long customer = book.customer(staff.mei());
                for (int day = 1; day <= 90; day++) if (day % 28 != 0) shown.pair(customer, day);
                long second = book.customer(staff.mei());
                for (int day = 1; day <= 27; day++) shown.pair(second, day);
            }
        });

        db.run(em -> {
            LearnFit learn = learn(em, NOW, "auto");
            learn.run();
            LearnedFit fit = learn.inUse().orElseThrow();
            assertThat(fit.of(Parts.read(LIKED).orElseThrow()))
                    .isGreaterThan(fit.of(Parts.read(PLAIN).orElseThrow()));
            LearnFit other = learn(em, NOW.plusSeconds(60), "auto");
            assertThat(other.run()).isFalse();
            assertThat(other.inUse()).contains(fit);
            LearnFit off = learn(em, NOW, "off");
            off.run();
            assertThat(off.inUse()).isEmpty();
            assertThat(learn(em, NOW.plus(Duration.ofDays(9)), "auto").inUse()).isEmpty();
        });

        db.run(em -> {
            // From here on agents take the other card.
            Sql.of("update advice_feedback set withdrawn = id").execute(em);
            Sql.of(
                            "insert into advice_feedback (showing_id, customer_id, item_id, agent_id, kind, reason, given_at, withdrawn)"
                                    + " select s.id, s.customer_id, s.item_id, s.viewer_id, 'HELPFUL', '', s.shown_at, 0 from advice_showing s"
                                    + " where (s.position = 1) = (s.shown_on >= ?)",
                            TODAY.minusDays(27))
                    .execute(em);
            LearnFit next = learn(em, NOW.plus(Duration.ofDays(1)), "auto");
            assertThat(next.run()).isTrue();
            assertThat(next.inUse()).isEmpty();
        });

        LearntFit.Told told = db.in(em -> kept(em, NOW).told(30, actuary(staff)));
        assertThat(told.days()).extracting(Scorecard::verdict).containsExactly(Verdict.NOT_BETTER, Verdict.BETTER);
        assertThat(told.days().get(0).since()).isEqualTo(TODAY.plusDays(1));
        assertThat(told.fellBack()).isEqualTo(told.days().get(0));
        assertThat(Objects.requireNonNull(told.days().get(1).judgement()).low()).isPositive();
        assertThat(told.learned()).isNotNull();
    }

    private static Viewer actuary(Staff staff) {
        return staff.viewer(staff.bo(), staff.east(), Role.ACTUARY);
    }

    /** One more agent. */
    private static long copy(EntityManager em, Staff staff, int number) {
        long id = 1_000 + number;
        Sql.of(
                        "insert into agent (id, login, name_zh, name_en, branch_id, locale, joined_at, password_hash, active)"
                                + " select ?, ?, a.name_zh, a.name_en, a.branch_id, a.locale, a.joined_at, a.password_hash, a.active"
                                + " from agent a where a.id = ?",
                        id,
                        "agent" + number,
                        staff.mei().value())
                .execute(em);
        return id;
    }

    /** Cards before an agent; days are back from today. */
    private record Shown(EntityManager em, AgentId agent) {
        /** One that the formula likes and, below it, one that the agent takes. */
        void pair(long customer, int day) {
            card(customer, day, 1, PLAIN);
            said(card(customer, day, 2, LIKED), "USED");
        }

        long card(long customer, int day, int position, String parts) {
            Sql.of(
                            "insert into advice_showing (customer_id, item_id, viewer_id, shown_on, shown_at, position, fit, trust,"
                                    + " parts) values (?, ?, ?, ?, ?, ?, 0.5, 1, ?)",
                            customer,
                            position,
                            agent.value(),
                            TODAY.minusDays(day),
                            NOW.minus(Duration.ofDays(day)),
                            position,
                            parts)
                    .execute(em);
            return Sql.of("select max(s.id) from advice_showing s").number(em);
        }

        void said(long showing, String... kinds) {
            for (String kind : kinds)
                Sql.of(
                                "insert into advice_feedback (showing_id, customer_id, item_id, agent_id, kind, reason, given_at,"
                                        + " withdrawn) select s.id, s.customer_id, s.item_id, s.viewer_id, ?, '', s.shown_at, 0"
                                        + " from advice_showing s where s.id = ?",
                                kind,
                                showing)
                        .execute(em);
        }
    }
}
