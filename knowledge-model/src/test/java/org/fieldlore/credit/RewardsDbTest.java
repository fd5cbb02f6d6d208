package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.credit.LedgerDbTest.assertSound;
import static org.fieldlore.credit.LedgerDbTest.at;
import static org.fieldlore.credit.LedgerDbTest.available;
import static org.fieldlore.credit.LedgerDbTest.settle;
import static org.fieldlore.credit.LedgerDbTest.use;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

class RewardsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @EachDatabase
    void points_are_set_aside_when_asked_for_and_gone_when_approved(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        long cup = reward(db, staff, 4, null, null);

        long wish = ask(db, cup, "k1", mei(staff));
        assertThat(ask(db, cup, "k1", mei(staff))).isEqualTo(wish);
        Purse purse = db.in(em -> LedgerDbTest.read(em).purse(staff.mei()));
        assertThat(purse).isEqualTo(new Purse(6, 0, 4, 0, 10));
        db.run(em -> redeem(em).approve(wish, lead(staff)));

        Purse after = db.in(em -> LedgerDbTest.read(em).purse(staff.mei()));
        assertThat(after).isEqualTo(new Purse(6, 0, 0, 0, 10));
        assertThatThrownBy(() -> db.run(em -> redeem(em).approve(wish, lead(staff))))
                .isInstanceOf(RedemptionDecided.class);
        assertThatThrownBy(() -> db.run(em -> redeem(em).withdraw(wish, mei(staff))))
                .isInstanceOf(RedemptionDecided.class);
        assertSound(db);
    }

    @EachDatabase
    void a_refusal_and_a_change_of_mind_give_points_and_piece_back(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        long cup = reward(db, staff, 10, 1, null);
        long first = ask(db, cup, "k1", mei(staff));
        db.run(em -> redeem(em).refuse(first, "本月已发完", lead(staff)));
        long second = ask(db, cup, "k2", mei(staff));
        db.run(em -> redeem(em).withdraw(second, mei(staff)));

        assertThat(available(db, staff.mei())).isEqualTo(10);
        List<ReadRewards.Wish> wishes =
                db.in(em -> rewards(em).of(staff.mei(), Page.Request.first(10))).rows();
        assertThat(wishes)
                .extracting(ReadRewards.Wish::state)
                .containsExactlyInAnyOrder(RedemptionState.REFUSED, RedemptionState.WITHDRAWN);
        List<ReadRewards.Offer> offers = db.in(em -> rewards(em).catalogue(false));
        assertThat(offers).allMatch(ReadRewards.Offer::available).hasSize(1);
        assertSound(db);
    }

    @EachDatabase
    void nobody_decides_on_their_own_and_only_the_branchs_manager_decides(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        settle(db, use("feedback:9", staff.lead(), staff.bo(), 0, List.of(), null, true));
        long cup = reward(db, staff, 4, null, null);
        long own = ask(db, cup, "k1", lead(staff));
        long wish = ask(db, cup, "k1", mei(staff));

        assertThatThrownBy(() -> db.run(em -> redeem(em).approve(own, lead(staff))))
                .isInstanceOf(OwnRedemption.class);
        assertThatThrownBy(() ->
                        db.run(em -> redeem(em).approve(wish, staff.viewer(staff.bo(), staff.east(), Role.MANAGER))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> redeem(em).approve(wish, mei(staff))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> redeem(em).withdraw(wish, lead(staff))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> redeem(em).refuse(wish, " ", lead(staff))))
                .hasMessageContaining("reason");
    }

    @EachDatabase
    void of_two_who_want_the_last_points_at_once_exactly_one_wins(Db db) throws Exception {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        long cup = reward(db, staff, 7, null, null);

        assertThat(race(db, List.of(cup, cup), List.of(mei(staff), mei(staff)))).containsExactly(Overdrawn.class);
        assertThat(available(db, staff.mei())).isEqualTo(3);
        assertSound(db);
    }

    @EachDatabase
    void of_two_who_want_the_last_piece_at_once_exactly_one_wins(Db db) throws Exception {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        settle(db, use("feedback:9", staff.tao(), staff.bo(), 0, List.of(), null, true));
        long cup = reward(db, staff, 5, 1, null);

        assertThat(race(db, List.of(cup, cup), List.of(mei(staff), agent(staff))))
                .containsExactly(RewardGone.class);
        assertSound(db);
    }

    /** Both ask at the same moment; returns why those who lost did. */
    private static List<Class<?>> race(Db db, List<Long> rewards, List<Viewer> viewers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int me = i;
            runs.add(threads.submit(() -> {
                start.await();
                return ask(db, rewards.get(me), "race" + me, viewers.get(me));
            }));
        }
        start.countDown();
        List<Class<?>> lost = new ArrayList<>();
        for (Future<?> run : runs)
            try {
                run.get();
            } catch (ExecutionException e) {
                lost.add(Objects.requireNonNull(e.getCause()).getClass());
            }
        threads.shutdown();
        return lost;
    }

    @EachDatabase
    void by_the_companys_rule_rewards_may_begin_with_the_first_contribution(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        long cup = reward(db, staff, 4, null, null);
        db.run(em -> new ChangeRules(em, at(NOW), CreditSettings.defaults())
                .from(
                        TODAY,
                        new EnumMap<>(RuleBook.shipped().rules()),
                        Caps.NONE,
                        30,
                        Consequence.NO_REWARDS,
                        "先写一条",
                        lead(staff)));

        assertThatThrownBy(() -> ask(db, cup, "k1", mei(staff))).isInstanceOf(NothingContributed.class);
        db.run(em -> new org.fieldlore.advice.Lore(em).item(staff.mei(), "一", NOW));
        assertThat(ask(db, cup, "k1", mei(staff))).isPositive();
    }

    @EachDatabase
    void payroll_gets_points_and_money_of_the_managers_branch(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        settle(db, use("feedback:9", staff.bo(), staff.mei(), 0, List.of(), null, true));
        long cash = reward(db, staff, 6, null, new BigDecimal("60.50"));
        long wish = ask(db, cash, "k1", mei(staff));
        db.run(em -> redeem(em).approve(wish, lead(staff)));

        List<ReadRewards.Pay> pay = db.in(em -> rewards(em).payroll(TODAY, TODAY, lead(staff)));
        List<ReadRewards.Pay> before =
                db.in(em -> rewards(em).payroll(TODAY.minusDays(9), TODAY.minusDays(1), lead(staff)));

        assertThat(pay).hasSize(1);
        assertThat(pay.get(0).login()).isEqualTo("mei");
        assertThat(pay.get(0).earned()).isEqualTo(10);
        assertThat(pay.get(0).redeemed()).isEqualTo(6);
        assertThat(pay.get(0).cash()).isEqualByComparingTo("60.50");
        assertThat(before).isEmpty();
        assertThatThrownBy(() -> db.run(em -> rewards(em).payroll(TODAY, TODAY, mei(staff))))
                .isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void the_catalogue_refuses_what_makes_no_sense(Db db) {
        Staff staff = Staff.enrol(db);

        assertThatThrownBy(() -> reward(db, staff, 0, null, null)).isInstanceOf(PointsOutOfRange.class);
        assertThatThrownBy(() -> reward(db, staff, 5, -1, null)).isInstanceOf(PointsOutOfRange.class);
        assertThatThrownBy(() -> reward(db, staff, 5, null, new BigDecimal("1.005")))
                .isInstanceOf(CashOutOfRange.class);
        assertThatThrownBy(() -> db.run(
                        em -> new EditRewards(em).add(new RewardTerms("杯", "Cup", 5, null, null, true), mei(staff))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(
                        em -> new EditRewards(em).add(new RewardTerms(" ", "Cup", 5, null, null, true), lead(staff))))
                .hasMessageContaining("nameZh");
    }

    @EachDatabase
    void a_reward_that_is_not_offered_cannot_be_asked_for(Db db) {
        Staff staff = Staff.enrol(db);
        earn(db, staff);
        long cup = reward(db, staff, 4, null, null);
        db.run(em -> new EditRewards(em).change(cup, new RewardTerms("杯", "Cup", 4, null, null, false), lead(staff)));

        assertThatThrownBy(() -> ask(db, cup, "k1", mei(staff))).isInstanceOf(RewardGone.class);
        List<ReadRewards.Offer> offered = db.in(em -> rewards(em).catalogue(false));
        List<ReadRewards.Offer> all = db.in(em -> rewards(em).catalogue(true));
        assertThat(offered).isEmpty();
        assertThat(all).hasSize(1);
    }

    private static void earn(Db db, Staff staff) {
        settle(
                db,
                use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true),
                use("feedback:2", staff.mei(), staff.tao(), 0, List.of(), null, true));
    }

    private static long reward(Db db, Staff staff, int points, @Nullable Integer stock, @Nullable BigDecimal cash) {
        return db.in(
                em -> new EditRewards(em).add(new RewardTerms("杯", "Cup", points, stock, cash, true), lead(staff)));
    }

    private static long ask(Db db, long reward, String key, Viewer viewer) {
        return db.in(em -> redeem(em).request(reward, key, viewer));
    }

    private static Viewer mei(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static Viewer agent(Staff staff) {
        return staff.viewer(staff.tao(), staff.west(), Role.AGENT);
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }

    private static RedeemPoints redeem(EntityManager em) {
        return new RedeemPoints(em, at(NOW));
    }

    private static ReadRewards rewards(EntityManager em) {
        return new ReadRewards(em, CreditSettings.defaults());
    }
}
