package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;

class CreditDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");

    @EachDatabase
    void an_adoption_is_credited_once_however_often_it_is_told(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");

        db.run(em -> adoptions(em).apply(List.of(item.toString(), item.toString())));
        db.run(em -> adoptions(em).apply(List.of(item.toString(), "999")));

        assertThat(balance(db, staff.mei())).isEqualTo(20);
    }

    @EachDatabase
    void an_import_earns_nobody_points(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "条款");
        db.run(em -> new Lore(em).imported(item));

        db.run(em -> adoptions(em).apply(List.of(item.toString())));

        assertThat(balance(db, staff.mei())).isZero();
    }

    @EachDatabase
    void use_by_a_colleague_is_credited_and_reversed_when_undone(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");
        FeedbackId used = say(db, item, 5, staff.tao(), Feedback.USED, 0);
        tell(db, used);
        tell(db, used);
        assertThat(balance(db, staff.mei())).isEqualTo(5);

        db.run(em -> feedback(em, NOW).undo(used, staff.viewer(staff.tao(), staff.west(), Role.AGENT)));
        tell(db, used);
        tell(db, used);

        assertThat(balance(db, staff.mei())).isZero();
        Page<LedgerLine> page = db.in(em -> read(em).entries(staff.mei(), Page.Request.first(10)));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(LedgerLine::points).containsExactly(-5L, 5L);
        LedgerLine reversal = page.rows().get(0);
        assertThat(reversal.kind()).isEqualTo(TransactionKind.REVERSED);
        assertThat(reversal.reason()).isEqualTo(PointsReason.USED_BY_OTHER);
        assertThat(reversal.ruleVersion()).isZero();
        assertThat(reversal.title()).isEqualTo("续保涨价怎么说");
        assertThat(reversal.by()).extracting(p -> p.name("zh")).isEqualTo("方涛");
        assertThat(reversal.happenedAt()).isEqualTo(NOW);
    }

    @EachDatabase
    void clicking_on_the_next_day_or_on_ones_own_item_earns_nothing(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");

        tell(db, say(db, item, 5, staff.tao(), Feedback.USED, 0));
        tell(db, say(db, item, 5, staff.tao(), Feedback.USED, 1));
        tell(db, say(db, item, 5, staff.mei(), Feedback.USED, 0));
        tell(db, say(db, item, 5, staff.tao(), Feedback.OUTDATED, 2));
        assertThat(balance(db, staff.mei())).isEqualTo(5);

        tell(db, say(db, item, 6, staff.tao(), Feedback.USED, 1));
        tell(db, say(db, item, 5, staff.tao(), Feedback.USED, 31));
        assertThat(balance(db, staff.mei())).isEqualTo(15);
    }

    @EachDatabase
    void news_that_comes_in_any_order_leaves_the_same_balance(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");
        FeedbackId first = say(db, item, 5, staff.tao(), Feedback.USED, 0);
        tell(db, first);
        db.run(em -> feedback(em, NOW).undo(first, staff.viewer(staff.tao(), staff.west(), Role.AGENT)));
        FeedbackId second = say(db, item, 5, staff.tao(), Feedback.USED, 1);

        tell(db, second);
        tell(db, first);

        assertThat(balance(db, staff.mei())).isEqualTo(5);
    }

    @EachDatabase
    void a_standing_ranks_by_points_of_the_period_and_ties_share_a_rank(Db db) {
        Staff staff = Staff.enrol(db);
        adopt(db, item(db, staff.mei(), "一"));
        adopt(db, item(db, staff.tao(), "二"));
        KnowledgeId third = item(db, staff.bo(), "三");
        adopt(db, third);
        tell(db, say(db, third, 5, staff.mei(), Feedback.HELPFUL, 0));

        List<Standing> all = db.in(
                em -> read(em).standing(staff.viewer(staff.mei(), staff.west(), Role.AGENT), null, Period.MONTH, 10));
        List<Standing> west = db.in(em ->
                read(em).standing(staff.viewer(staff.bo(), staff.east(), Role.AGENT), staff.west(), Period.ALL, 10));
        List<Standing> later =
                db.in(em -> new ReadCredit(em, at(NOW.plus(40, ChronoUnit.DAYS)), CreditSettings.defaults())
                        .standing(staff.viewer(staff.mei(), staff.west(), Role.AGENT), null, Period.MONTH, 10));

        assertThat(all).extracting(s -> s.person().name("en")).containsExactly("Lu Bo", "He Mei", "Fang Tao");
        assertThat(all).extracting(Standing::rank).containsExactly(1, 2, 2);
        assertThat(all).extracting(Standing::points).containsExactly(22L, 20L, 20L);
        assertThat(all.get(0)).extracting(Standing::adopted, Standing::uses).containsExactly(1L, 1L);
        assertThat(all).extracting(Standing::me).containsExactly(false, true, false);
        assertThat(west).hasSize(2);
        assertThat(later).isEmpty();
    }

    @EachDatabase
    void an_author_sees_what_became_of_each_item(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");
        item(db, staff.mei(), "没人用过");
        say(db, item, 5, staff.tao(), Feedback.USED, 0);
        say(db, item, 5, staff.tao(), Feedback.USED, 1);
        say(db, item, 6, staff.tao(), Feedback.USED, 0);
        say(db, item, 5, staff.bo(), Feedback.HELPFUL, 2);
        say(db, item, 5, staff.mei(), Feedback.USED, 3);

        Page<ItemUse> uses = db.in(em -> read(em).usesOfItemsBy(staff.mei(), Page.Request.first(10)));

        assertThat(uses.rows())
                .containsExactly(new ItemUse(
                        item,
                        "续保涨价怎么说",
                        org.fieldlore.knowledge.Kind.EXPERIENCE,
                        2,
                        1,
                        2,
                        2,
                        NOW.plus(2, ChronoUnit.DAYS)));
        assertThat(uses.total()).isEqualTo(1);
    }

    @EachDatabase
    void a_manager_sees_those_who_never_contribute_first_and_only_the_own_team(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei(), "续保涨价怎么说");
        adopt(db, item);
        tell(db, say(db, item, 5, staff.tao(), Feedback.USED, 0));

        List<TeamMember> team =
                db.in(em -> read(em).teamOf(staff.west(), staff.viewer(staff.lead(), staff.west(), Role.MANAGER)));

        assertThat(team).extracting(m -> m.person().name("zh")).containsExactly("方涛", "何梅");
        assertThat(team.get(0).neverContributed()).isTrue();
        assertThat(team.get(0).lastContribution()).isNull();
        assertThat(team.get(1)).isEqualTo(new TeamMember(new Person(staff.mei(), "何梅", "He Mei"), 1, 1, 1, NOW, 25));
        assertThatThrownBy(() -> db.in(
                        em -> read(em).teamOf(staff.east(), staff.viewer(staff.lead(), staff.west(), Role.MANAGER))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        db.in(em -> read(em).teamOf(staff.west(), staff.viewer(staff.mei(), staff.west(), Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
    }

    private static KnowledgeId item(Db db, AgentId author, String title) {
        return db.in(em -> new Lore(em).item(author, title, NOW));
    }

    private static void adopt(Db db, KnowledgeId item) {
        db.run(em -> adoptions(em).apply(List.of(item.toString())));
    }

    private static FeedbackId say(Db db, KnowledgeId item, long customer, AgentId by, Feedback what, int day) {
        Instant then = NOW.plus(day, ChronoUnit.DAYS);
        return db.in(em -> {
            ShowingId showing = new Lore(em).shown(item, customer, by, then);
            return feedback(em, then).on(showing, what, Staff.agent(by));
        });
    }

    private static void tell(Db db, FeedbackId feedback) {
        db.run(em -> new CreditUses(em, new ReadFeedback(em), ledger(em)).apply(List.of(feedback.toString())));
    }

    private static long balance(Db db, AgentId agent) {
        return db.in(em -> read(em).balance(agent));
    }

    private static ReadCredit read(EntityManager em) {
        return new ReadCredit(em, at(NOW), CreditSettings.defaults());
    }

    private static GiveFeedback feedback(EntityManager em, Instant now) {
        return new GiveFeedback(em, at(now), new Outbox(em, at(now)));
    }

    private static CreditAdoptions adoptions(EntityManager em) {
        return new CreditAdoptions(em, ledger(em));
    }

    private static Ledger ledger(EntityManager em) {
        return new Ledger(em, at(NOW), CreditSettings.defaults());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
