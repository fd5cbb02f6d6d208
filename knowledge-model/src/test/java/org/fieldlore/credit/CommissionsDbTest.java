package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.knowledge.Section;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.AlreadyAsked;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.question.AskedMe;
import org.fieldlore.question.Asking;
import org.fieldlore.question.BountyTooLarge;
import org.fieldlore.question.CannotBeAsked;
import org.fieldlore.question.Commission;
import org.fieldlore.question.CommissionKnowledge;
import org.fieldlore.question.FulfilCommissions;
import org.fieldlore.question.QuestionSettings;
import org.fieldlore.question.ReadCommissions;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.question.StoreQuestion;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;

/** Who has a gap of the coverage map filled pays whoever's item is adopted first, once. */
class CommissionsDbTest {
    private static final CustomerNames NAMES = words -> words.contains("李小娜");
    private static final LocalDate DUE = LocalDate.parse("2026-03-15");
    private static final Spot SPOT = new Spot(new SegmentId(3), "CLIENT", new ConceptId(7));

    @EachDatabase
    void the_first_item_that_is_adopted_ends_it_and_earns_the_bounty_once(Db db) {
        House house = new House(db);
        QuestionId asked = house.commission(SPOT, 40);
        KnowledgeId first = house.handedIn(asked, house.people.author);
        KnowledgeId second = house.handedIn(asked, house.people.colleague);
        assertThat(house.open()).singleElement().satisfies(one -> {
            assertThat(one.spot()).isEqualTo(SPOT);
            assertThat(one.handedIn()).isEqualTo(2);
            assertThat(one.mayWithdraw()).isTrue();
        });

        house.adopt(second);
        house.adopt(first);
        house.told(3);

        assertThat(house.bounty(house.people.colleague)).isEqualTo(40);
        assertThat(house.bounty(house.people.author)).isZero();
        assertThat(house.open()).isEmpty();
        LedgerDbTest.assertSound(db);
    }

    @EachDatabase
    void of_two_that_are_told_together_the_one_adopted_first_earns_it(Db db) {
        House house = new House(db);
        QuestionId asked = house.commission(SPOT, 40);
        KnowledgeId first = house.handedIn(asked, house.people.author);
        KnowledgeId second = house.handedIn(asked, house.people.colleague);
        house.approve(second);
        house.people.later(Duration.ofMinutes(1));
        house.approve(first);

        db.run(em -> house.fulfil(em).apply(List.of(first.toString(), second.toString())));
        house.told(1);

        assertThat(house.bounty(house.people.colleague)).isEqualTo(40);
        assertThat(house.bounty(house.people.author)).isZero();
    }

    @EachDatabase
    void what_was_withdrawn_pays_nothing_and_gives_its_points_back(Db db) {
        House house = new House(db);
        QuestionId asked = house.commission(SPOT, 450);
        KnowledgeId item = house.handedIn(asked, house.people.author);
        assertThatThrownBy(() -> house.commission(other(), 51)).isInstanceOf(BountyTooLarge.class);

        db.run(em -> house.store(em).withdraw(asked, house.manager));
        house.adopt(item);

        assertThat(house.bounty(house.people.author)).isZero();
        assertThat(db.<Integer>in(em -> house.commissions(em).most(house.manager)))
                .isEqualTo(500);
        LedgerDbTest.assertSound(db);
    }

    @EachDatabase
    void what_ran_out_pays_nothing_but_waits_for_the_review_of_what_came_in_time(Db db) {
        House house = new House(db);
        QuestionId late = house.commission(SPOT, 40);
        QuestionId inTime = house.commission(other(), 30);
        KnowledgeId begun = house.begun(late, house.people.author);
        KnowledgeId waiting = house.handedIn(inTime, house.people.author);
        house.people.later(Duration.ofDays(15));

        assertThat(db.<Integer>in(em -> house.commissions(em).expire())).isEqualTo(1);
        db.run(em -> house.answers(em).submit(begun, house.people.author, null));
        house.adopt(begun);
        assertThat(house.bounty(house.people.author)).isZero();

        house.adopt(waiting);
        assertThat(house.bounty(house.people.author)).isEqualTo(30);
        assertThat(db.<Integer>in(em -> house.commissions(em).expire())).isZero();
    }

    @EachDatabase
    void a_place_has_one_open_at_a_time_and_the_budget_is_not_overdrawn(Db db) {
        House house = new House(db);
        QuestionId first = house.commission(SPOT, 40);
        assertThatThrownBy(() -> house.commission(SPOT, 10)).isInstanceOf(AlreadyAsked.class);
        for (int points : new int[] {0, -1, 461})
            assertThatThrownBy(() -> house.commission(other(), points))
                    .as("%d points", points)
                    .isInstanceOf(BountyTooLarge.class);

        db.run(em -> house.store(em).withdraw(first, house.manager));
        assertThat(house.commission(SPOT, 500)).isNotEqualTo(first);
    }

    @EachDatabase
    void managers_commission_of_others_and_nobody_points_to_what_is_there(Db db) {
        House house = new House(db);
        Viewer author = house.people.viewer(house.people.author);
        assertThatThrownBy(() -> db.in(em -> house.commissions(em).commission(house.asking(), SPOT, 10, author)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.in(em -> house.reading(em).open(author))).isInstanceOf(NotAllowed.class);
        Asking own = new Asking("怎么谈保费豁免？", "", "", DUE, List.of(house.manager.agent()));
        assertThatThrownBy(() -> db.in(em -> house.commissions(em).commission(own, SPOT, 10, house.manager)))
                .isInstanceOf(CannotBeAsked.class);

        QuestionId asked = house.commission(SPOT, 10);
        KnowledgeId old = house.people.approved(faq("早就写好的"));
        assertThatThrownBy(() -> db.run(em -> house.answers(em).answer(asked, old, author)))
                .isInstanceOf(NotFound.class);
        AskedMe waiting = db.in(em -> new ReadQuestions(em, house.people.read(em)).asked(asked, house.people.author));
        assertThat(waiting.bounty()).isEqualTo(10);
        assertThat(waiting.spot()).isEqualTo(SPOT);
    }

    private static Spot other() {
        return new Spot(null, null, new ConceptId(9));
    }

    private static Draft faq(String title) {
        return new Draft(
                Kind.FAQ,
                "zh",
                title,
                Map.of(Section.ANSWER, "先问清楚顾虑，再算保障缺口。"),
                Audience.COMPANY,
                Set.of(new ConceptId(7)),
                Set.of(),
                null);
    }

    /** A manager among the people of the fixture, and the use cases by hand. */
    private static final class House {
        final Db db;
        final KnowledgeFixture people;
        final Viewer manager;

        House(Db db) {
            this.db = db;
            this.people = new KnowledgeFixture(db);
            this.manager = people.viewer(people.office("boss", Role.MANAGER));
        }

        Asking asking() {
            return new Asking("怎么谈保费豁免？", "", "", DUE, List.of(people.author, people.colleague));
        }

        QuestionId commission(Spot spot, int points) {
            return db.in(em -> commissions(em).commission(asking(), spot, points, manager));
        }

        KnowledgeId begun(QuestionId asked, AgentId author) {
            return db.in(em -> answers(em).begin(asked, author, faq("豁免这样谈 " + asked + " " + author)));
        }

        KnowledgeId handedIn(QuestionId asked, AgentId author) {
            KnowledgeId item = begun(asked, author);
            db.run(em -> answers(em).submit(item, author, null));
            return item;
        }

        void approve(KnowledgeId item) {
            int revision = db.in(em -> Integer.valueOf((int) org.fieldlore.shared.Sql.of(
                            "select v.revision from knowledge_version v where v.item_id = ?", item.value())
                    .number(em)));
            db.run(em -> people.review(em).approve(item, people.reviewer, revision));
        }

        void adopt(KnowledgeId item) {
            approve(item);
            told(1);
        }

        /** Tells what waits in the outbox, so many times. */
        void told(int times) {
            for (int i = 0; i < times; i++) {
                tell(KnowledgeItem.ADOPTION);
                tell(Deed.TOPIC);
            }
        }

        private void tell(String topic) {
            List<String> subjects = db.in(em -> new Outbox(em, people.clock()).due(500)).stream()
                    .filter(entry -> entry.topic().equals(topic))
                    .map(OutboxEntry::subject)
                    .toList();
            if (subjects.isEmpty()) return;
            if (topic.equals(Deed.TOPIC))
                db.run(em -> new CreditDeeds(
                                em, people.clock(), new Ledger(em, people.clock(), CreditSettings.defaults()))
                        .apply(subjects));
            else db.run(em -> fulfil(em).apply(subjects));
        }

        long bounty(AgentId agent) {
            return LedgerDbTest.available(db, agent);
        }

        List<Commission> open() {
            return db.in(em -> reading(em).open(manager));
        }

        ReadCommissions reading(EntityManager em) {
            return new ReadCommissions(em);
        }

        CommissionKnowledge commissions(EntityManager em) {
            return new CommissionKnowledge(
                    em, new ListColleagues(em), NAMES, QuestionSettings.defaults(), people.clock());
        }

        FulfilCommissions fulfil(EntityManager em) {
            return new FulfilCommissions(em, new Outbox(em, people.clock()));
        }

        StoreQuestion store(EntityManager em) {
            return new StoreQuestion(em, NAMES, QuestionSettings.defaults(), people.clock());
        }

        AnswerQuestion answers(EntityManager em) {
            return new AnswerQuestion(em, people.write(em), people.read(em), NAMES, people.clock());
        }
    }
}
