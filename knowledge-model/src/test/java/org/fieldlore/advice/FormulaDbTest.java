package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;

class FormulaDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Topic WELCOME = new Topic(Lane.STEP, "WELCOME");
    private static final Set<Factor> ON = Set.of(Factor.FIT, Factor.CHANCE, Factor.WEIGHT);

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static ReadFormulas read(EntityManager em, Instant now) {
        return new ReadFormulas(em, at(now));
    }

    private static int save(Db db, int basedOn, Map<Topic, Double> weights, LocalDate day, Viewer viewer) {
        return db.in(em ->
                new ChangeFormula(em, at(NOW), read(em, NOW)).save(basedOn, ON, weights, day, "Welcome less", viewer));
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }

    @EachDatabase
    void versions_tell_who_made_them_when_and_why_and_the_newest_that_has_begun_is_in_force(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> assertThat(read(em, NOW).formula(read(em, NOW).inForce())).isEqualTo(Formula.SHIPPED));

        save(db, 0, Map.of(WELCOME, 0.5), TODAY, lead(staff));
        save(db, 1, Map.of(WELCOME, 0.0), TODAY.plusDays(3), lead(staff));

        db.run(em -> {
            ReadFormulas read = read(em, NOW);
            assertThat(read.versions()).extracting(ReadFormulas.Version::number).containsExactly(2, 1);
            ReadFormulas.Version first = read.versions().get(1);
            assertThat(first.by("en")).isEqualTo("Shen Lan");
            assertThat(first.madeAt()).isEqualTo(NOW);
            assertThat(first.note()).isEqualTo("Welcome less");
            assertThat(first.formula()).isEqualTo(new Formula(1, ON, Map.of(WELCOME, 0.5)));
            assertThat(read.formula(1)).isEqualTo(first.formula());
            assertThat(read.newest()).isEqualTo(2);
            assertThat(read.inForce()).isEqualTo(1);
            assertThat(read(em, NOW.plus(Duration.ofDays(3))).inForce()).isEqualTo(2);
        });
    }

    @EachDatabase
    void of_two_who_save_at_once_the_second_is_told_and_overwrites_nothing(Db db) {
        Staff staff = Staff.enrol(db);
        save(db, 0, Map.of(WELCOME, 0.5), TODAY, lead(staff));

        assertThatThrownBy(() -> save(db, 0, Map.of(), TODAY, lead(staff)))
                .isInstanceOfSatisfying(
                        RulesChangedMeanwhile.class,
                        refused -> assertThat(refused.facts()).containsExactly(1, "Welcome less"));
        db.run(em -> assertThat(read(em, NOW).versions()).hasSize(1));
    }

    @EachDatabase
    void only_managers_and_administrators_change_it_within_bounds_not_for_the_past_and_with_a_note(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);

        assertThatThrownBy(() -> save(db, 0, Map.of(), TODAY, agent)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save(db, 0, Map.of(), TODAY.minusDays(1), lead(staff)))
                .isInstanceOf(RulesBeginInThePast.class);
        assertThatThrownBy(() -> save(db, 0, Map.of(WELCOME, 2.5), TODAY, lead(staff)))
                .isInstanceOfSatisfying(
                        WeightOutOfRange.class,
                        refused -> assertThat(refused.facts()).containsExactly(2.5, 0.0, 2.0));
        assertThatThrownBy(() -> db.run(em ->
                        new ChangeFormula(em, at(NOW), read(em, NOW)).save(0, ON, Map.of(), TODAY, " ", lead(staff))))
                .isInstanceOf(Required.class);
        db.run(em -> assertThat(read(em, NOW).versions()).isEmpty());
    }

    @EachDatabase
    void a_version_that_the_product_no_longer_understands_ranks_as_the_shipped_one(Db db) {
        Staff staff = Staff.enrol(db);
        save(db, 0, Map.of(WELCOME, 0.5), TODAY, lead(staff));
        db.run(em -> Sql.of("update ranking_version set formula = replace(formula, 'CHANCE', 'LUCK')")
                .execute(em));

        db.run(em -> {
            assertThat(read(em, NOW).formula(1).says(Formula.SHIPPED)).isTrue();
            assertThat(read(em, NOW).formula(1).version()).isEqualTo(1);
        });
    }

    @EachDatabase
    void a_server_takes_over_what_another_saved_when_it_looks(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            RankingInForce ranking = new RankingInForce(read(em, NOW), new LearntChances(em, at(NOW)));
            assertThat(ranking.scale().formula()).isEqualTo(Formula.SHIPPED);
            new ChangeFormula(em, at(NOW), read(em, NOW)).save(0, ON, Map.of(WELCOME, 0.5), TODAY, "Less", lead(staff));
            assertThat(ranking.scale().formula().version()).isZero();
            ranking.refresh();
            assertThat(ranking.scale().formula().weight(WELCOME)).isEqualTo(0.5);
        });
    }

    /** Shows an item beside a customer, so many days ago, and says it helped or not. */
    private static void shown(EntityManager em, KnowledgeId item, long customer, Staff staff, int days, boolean used) {
        Instant then = NOW.minus(Duration.ofDays(days));
        ShowingId showing = new Lore(em).shown(item, customer, staff.mei(), then);
        if (used)
            new GiveFeedback(em, at(then), new Outbox(em, at(then)))
                    .on(showing, Feedback.USED, Staff.agent(staff.mei()));
    }

    @EachDatabase
    void what_was_taken_up_of_late_is_counted_once_a_day_without_who_objects(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = db.in(em -> {
            KnowledgeId one = new Lore(em).item(staff.tao(), "续保怎么谈", NOW.minus(Duration.ofDays(400)));
            long customer = new Book(em).customer(staff.mei());
            long objecting = new Book(em).customer(staff.mei());
            new Book(em).objects(objecting, UsePurpose.ANALYSIS, staff.mei());
            for (int days = 1; days <= 4; days++) shown(em, one, customer, staff, days, days < 3);
            shown(em, one, customer, staff, 200, true);
            shown(em, one, objecting, staff, 1, true);
            return one;
        });
        db.run(em -> {
            RankingInForce ranking = new RankingInForce(read(em, NOW), new LearntChances(em, at(NOW)));
            assertThat(ranking.scale().measured().chance(Lane.KNOW_HOW, item.toString()))
                    .isEqualTo(0.5);
            assertThat(ranking.learn()).isTrue();
            assertThat(ranking.learn()).isFalse();
            assertThat(Sql.of("select c.shown * 100 + c.accepted from card_chance c")
                            .number(em))
                    .isEqualTo(402);
            assertThat(ranking.scale().measured().chance(Lane.KNOW_HOW, item.toString()))
                    .isCloseTo((2 + 20 * 0.5) / 24, within(1e-9));
            Instant later = NOW.plus(Duration.ofHours(21));
            assertThat(new LearntChances(em, at(later)).count()).isTrue();
        });
    }

    @EachDatabase
    void what_a_line_usually_costs_is_the_mean_of_its_products_weighed_by_policies(Db db) {
        db.run(em -> {
            price(em, "LIFE", "A", "5000", 30);
            price(em, "LIFE", "B", "2000", 10);
            price(em, "TRAVEL", "C", "100", 25);
            LearntChances learnt = new LearntChances(em, at(NOW));
            assertThat(learnt.measured().value("LIFE")).isEqualTo(1);
            assertThat(learnt.measured().value("TRAVEL")).isCloseTo(Math.log1p(100) / Math.log1p(4250), within(1e-9));
        });
    }

    private static void price(EntityManager em, String line, String product, String premium, int policies) {
        Sql.of(
                        "insert into learnt_price (line, product, currency, premium, policies, learnt_at) values (?, ?, 'CNY', ?, ?, ?)",
                        line,
                        product,
                        new java.math.BigDecimal(premium),
                        policies,
                        NOW)
                .execute(em);
    }
}
