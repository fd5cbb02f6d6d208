package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.credit.LedgerDbTest.assertSound;
import static org.fieldlore.credit.LedgerDbTest.at;
import static org.fieldlore.credit.LedgerDbTest.available;
import static org.fieldlore.credit.LedgerDbTest.ledger;
import static org.fieldlore.credit.LedgerDbTest.settle;
import static org.fieldlore.credit.LedgerDbTest.use;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Agent;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.Passwords;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;

class CasesDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");

    @EachDatabase
    void a_ring_is_found_once_its_points_are_held_and_a_manager_gives_them_free(Db db) {
        Staff staff = ringed(db);
        long before = available(db, staff.mei());

        assertThat(find(db)).isEqualTo(1);
        assertThat(find(db)).isZero();

        Purse held = purse(db, staff.mei());
        assertThat(held.held()).isPositive();
        assertThat(held.available() + held.held()).isEqualTo(before);
        ReadCases.View found = open(db, staff);
        assertThat(found.members()).extracting(Person::id).containsExactlyInAnyOrder(staff.mei(), staff.bo());
        assertThat(found.excess()).isGreaterThan(CreditSettings.defaults().ringExcess());
        assertSound(db);

        db.run(em -> decide(em).dispute(found.id(), "我们一起跟进同一批客户", mei(staff)));
        db.run(em -> decide(em).release(found.id(), "有拜访记录", lead(staff)));

        assertThat(available(db, staff.mei())).isEqualTo(before);
        assertThat(find(db)).isZero();
        assertThat(open(db, staff).steps())
                .extracting(ReadCases.Step::step)
                .containsExactly(CaseStep.FOUND, CaseStep.DISPUTED, CaseStep.RELEASED);
        assertThatThrownBy(() -> db.run(em -> decide(em).clawBack(found.id(), "x", lead(staff))))
                .isInstanceOf(CaseDecided.class);
        assertSound(db);
    }

    @EachDatabase
    void points_that_are_clawed_back_after_they_were_spent_are_owed_and_a_later_release_pays(Db db) {
        Staff staff = ringed(db);
        long all = available(db, staff.mei());
        long reward = db.in(
                em -> new EditRewards(em).add(new RewardTerms("杯", "Cup", (int) all, null, null, true), lead(staff)));
        db.run(em -> new RedeemPoints(em, at(NOW)).request(reward, "k", mei(staff)));
        find(db);
        long id = open(db, staff).id();

        db.run(em -> decide(em).clawBack(id, "互相点", lead(staff)));

        Purse owing = purse(db, staff.mei());
        assertThat(owing.owed()).isPositive();
        assertThat(owing.held()).isZero();
        assertThat(owing.available()).isZero();
        assertSound(db);
        db.run(em -> decide(em).release(id, "看错了", lead(staff)));
        assertThat(purse(db, staff.mei()).owed()).isZero();
        assertSound(db);
    }

    @EachDatabase
    void nobody_decides_on_their_own_case_and_only_those_whom_it_concerns_dispute_it(Db db) {
        Staff staff = ringed(db);
        find(db);
        long id = open(db, staff).id();

        assertThatThrownBy(() -> db.run(em ->
                        decide(em).release(id, "x", staff.viewer(staff.mei(), staff.west(), Role.AGENT, Role.MANAGER))))
                .isInstanceOf(OwnCase.class);
        assertThatThrownBy(() ->
                        db.run(em -> decide(em).release(id, "x", staff.viewer(staff.tao(), staff.west(), Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> decide(em).dispute(id, "x", lead(staff))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> decide(em).release(id, " ", lead(staff))))
                .hasMessageContaining("reason");
        assertThat(db.in(em -> new ReadCases(em)
                                .toDecide(mei(staff), Page.Request.first(10))
                                .total())
                        .longValue())
                .isZero();
        db.run(em -> decide(em).dispute(id, "别人的话", staff.viewer(staff.bo(), staff.east(), Role.AGENT)));
        List<ReadCases.View> mine = db.in(em -> new ReadCases(em).mine(mei(staff), Page.Request.first(10)))
                .rows();
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).steps()).extracting(ReadCases.Step::step).containsExactly(CaseStep.FOUND);
    }

    /** Twenty honest people who use each other now and then, and two who use each other all the time. */
    private static Staff ringed(Db db) {
        Staff staff = Staff.enrol(db);
        List<AgentId> people = new ArrayList<>(List.of(staff.mei(), staff.tao(), staff.bo()));
        db.run(em -> {
            EnrolAgent enrol = new EnrolAgent(em, new Passwords());
            for (int i = 0; i < 17; i++)
                people.add(enrol.agent(
                        new Agent(
                                "p" + i,
                                "甲" + i,
                                "A" + i,
                                i % 2 == 0 ? staff.west() : staff.east(),
                                Set.of(Role.AGENT),
                                "zh-CN",
                                NOW),
                        "secret word"));
        });
        List<Merit> merits = new ArrayList<>();
        for (AgentId author : people)
            for (AgentId actor : people)
                if (!author.equals(actor))
                    merits.add(use("honest:" + author + "." + actor, author, actor, -40, List.of(), null, true));
        for (int i = 0; i < 9; i++) {
            merits.add(use("there:" + i, staff.mei(), staff.bo(), -1 - i, List.of(), null, true));
            merits.add(use("back:" + i, staff.bo(), staff.mei(), -1 - i, List.of(), null, true));
        }
        settle(db, merits.toArray(Merit[]::new));
        return staff;
    }

    private static int find(Db db) {
        return db.in(em -> new FindRings(em, at(NOW), CreditSettings.defaults(), ledger(em)).run());
    }

    private static ReadCases.View open(Db db, Staff staff) {
        return db.in(em -> new ReadCases(em).toDecide(lead(staff), Page.Request.first(10)))
                .rows()
                .get(0);
    }

    private static Purse purse(Db db, AgentId agent) {
        return db.in(em -> LedgerDbTest.read(em).purse(agent));
    }

    private static DecideCase decide(EntityManager em) {
        return new DecideCase(em, at(NOW), ledger(em));
    }

    private static Viewer mei(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }
}
