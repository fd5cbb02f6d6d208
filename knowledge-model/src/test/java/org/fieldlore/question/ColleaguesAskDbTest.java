package org.fieldlore.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.question.BrowseQuestions.Which;
import org.fieldlore.question.QuestionPage.AnswerView;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

class ColleaguesAskDbTest {
    private static final String WORDING = "异地就医怎么报销？";

    @EachDatabase
    void whoever_asks_gets_answers_votes_and_an_faq_of_whoever_helped(Db db) {
        Circle c = new Circle(db);
        QuestionId id = c.ask(WORDING, Reach.COMPANY, c.people.author);
        assertThat(c.list(Which.FOR_ME, c.people.author)).containsExactly(WORDING);
        assertThat(c.row(Which.FOR_ME, c.people.author).unread()).isTrue();
        assertThat(c.list(Which.MINE, c.people.colleague)).containsExactly(WORDING);

        AnswerId helpful = c.say(id, "先备案，再用社保卡直接结算。", null, c.people.author);
        AnswerId other = c.say(id, "问当地社保局。", null, c.people.stranger);
        assertThat(c.list(Which.FOR_ME, c.people.author)).isEmpty();
        assertThat(c.row(Which.MINE, c.people.colleague).unread()).isTrue();
        c.run(em -> c.browse(em).seen(id, c.viewer(c.people.colleague)));
        assertThat(c.row(Which.MINE, c.people.colleague).unread()).isFalse();

        c.vote(other, 1, c.people.colleague);
        c.vote(other, -1, c.people.colleague);
        c.vote(helpful, 1, c.people.stranger);
        assertThat(c.page(id, c.people.colleague).answers())
                .extracting(AnswerView::votes)
                .containsExactly(1L, -1L);
        c.vote(other, 0, c.people.colleague);
        assertThat(c.page(id, c.people.colleague).answers().get(1).votes()).isZero();
        assertThatThrownBy(() -> c.vote(helpful, 1, c.people.author)).isInstanceOf(OwnAnswer.class);

        assertThatThrownBy(() -> c.accept(helpful, c.people.stranger)).isInstanceOf(NotAllowed.class);
        c.accept(helpful, c.people.colleague);
        c.accept(helpful, c.people.colleague);
        assertThat(c.people.waiting(Deed.TOPIC)).isOne();
        assertThatThrownBy(() -> c.accept(other, c.people.colleague)).isInstanceOf(QuestionClosed.class);
        assertThatThrownBy(() -> c.say(id, "太晚了", null, c.people.reviewer)).isInstanceOf(QuestionClosed.class);
        assertThat(c.list(Which.ANSWERED, c.people.stranger)).containsExactly(WORDING);

        assertThatThrownBy(() -> c.toItem(other, c.people.colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> c.toItem(helpful, c.people.stranger)).isInstanceOf(NotAllowed.class);
        KnowledgeId item = c.toItem(helpful, c.people.colleague);
        assertThat(c.toItem(helpful, c.people.author)).isEqualTo(item);
        ItemView faq = c.people.page(item, c.people.author);
        assertThat(faq.author().id()).isEqualTo(c.people.author);
        assertThat(faq.shown().text().title()).isEqualTo(WORDING);
        assertThat(faq.shown().text().text()).isEqualTo("先备案，再用社保卡直接结算。");
        assertThat(faq.shown().text().concepts()).containsExactly(new ConceptId(7));
        assertThat(c.page(id, c.people.author).answers().get(0).item()).isEqualTo(item);
        assertThat(c.page(id, c.people.stranger).answers().get(0).item()).isNull();
    }

    @EachDatabase
    void an_answer_is_changed_with_its_history_until_one_is_accepted(Db db) {
        Circle c = new Circle(db);
        QuestionId id = c.ask(WORDING, Reach.COMPANY);
        AnswerId first = c.say(id, "第一稿", null, c.people.author);
        assertThat(c.say(id, "第一稿", null, c.people.author)).isEqualTo(first);
        AnswerView seen = c.page(id, c.people.author).answers().get(0);
        assertThat(c.say(id, "第二稿", seen.revision(), c.people.author)).isEqualTo(first);
        assertThatThrownBy(() -> c.say(id, "第三稿", seen.revision(), c.people.author))
                .isInstanceOf(AnswerMoved.class);
        assertThat(c.page(id, c.people.stranger).answers().get(0).before()).containsExactly("第一稿");
        c.run(em -> c.write(em).withdraw(id, c.viewer(c.people.author)));
        assertThat(c.page(id, c.people.stranger).answers()).isEmpty();
        for (String wrong : List.of(" ", "长".repeat(4_001)))
            assertThatThrownBy(() -> c.say(id, wrong, null, c.people.author)).isInstanceOf(Required.class);
        assertThatThrownBy(() -> c.say(id, "打 13800138000 问", null, c.people.author))
                .isInstanceOf(MayNamePerson.class);
        AnswerId markup = c.say(id, "<script>alert(1)</script>", null, c.people.author);
        assertThat(markup).isEqualTo(first);
    }

    @EachDatabase
    void a_branchs_question_is_for_that_branch_and_for_those_who_were_asked(Db db) {
        Circle c = new Circle(db);
        QuestionId id = c.ask(WORDING, Reach.BRANCH);
        assertThat(c.list(Which.OPEN, c.people.author)).containsExactly(WORDING);
        assertThat(c.list(Which.OPEN, c.people.stranger)).isEmpty();
        assertThatThrownBy(() -> c.page(id, c.people.stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> c.say(id, "x", null, c.people.stranger)).isInstanceOf(NotFound.class);
        assertThat(c.similar("异地就医如何报销", c.people.author)).containsExactly(WORDING);
        assertThat(c.similar("异地就医如何报销", c.people.stranger)).isEmpty();
        assertThat(c.similar("车险怎么买", c.people.author)).isEmpty();
        assertThatThrownBy(() -> c.ask("异地就医怎么报销", Reach.BRANCH)).isInstanceOf(AlreadyAsked.class);
        assertThatThrownBy(() -> c.ask("李小娜怎么退保", Reach.COMPANY)).isInstanceOf(MayNamePerson.class);
        c.ask(WORDING, Reach.COMPANY);
    }

    @EachDatabase
    void what_nobody_answers_goes_to_more_people_and_then_to_the_manager(Db db) {
        Circle c = new Circle(db);
        AgentId manager = c.people.office("boss", Role.MANAGER);
        c.ask(WORDING, Reach.COMPANY, c.people.author);
        assertThat(c.escalate()).isZero();
        c.people.later(Duration.ofDays(3));
        c.known = List.of(c.people.author, c.people.stranger);
        assertThat(c.escalate()).isOne();
        assertThat(c.escalate()).isZero();
        assertThat(c.list(Which.FOR_ME, c.people.stranger)).containsExactly(WORDING);
        assertThat(c.row(Which.MINE, c.people.colleague).escalation()).isEqualTo(CarryQuestion.WIDER);
        assertThat(c.list(Which.FOR_ME, manager)).isEmpty();
        c.people.later(Duration.ofDays(3));
        assertThat(c.escalate()).isOne();
        assertThat(c.list(Which.FOR_ME, manager)).containsExactly(WORDING);
        c.people.later(Duration.ofDays(30));
        assertThat(c.escalate()).isZero();
    }

    @EachDatabase
    void what_somebody_answers_goes_no_further_and_the_office_accepts_once_it_is_due(Db db) {
        Circle c = new Circle(db);
        QuestionId id = c.ask(WORDING, Reach.COMPANY);
        AnswerId answer = c.say(id, "可以。", null, c.people.author);
        AgentId office = c.people.office("root", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> c.accept(answer, office)).isInstanceOf(NotAllowed.class);
        c.people.later(Duration.ofDays(3));
        assertThat(c.escalate()).isZero();
        c.accept(answer, office);
        assertThat(c.page(id, office).row().state()).isEqualTo(QuestionState.ANSWERED);
    }

    @EachDatabase
    void a_bounty_comes_from_the_branchs_budget_of_the_quarter(Db db) {
        Circle c = new Circle(db);
        AgentId manager = c.people.office("boss", Role.MANAGER);
        QuestionId one = c.ask(WORDING, Reach.COMPANY);
        QuestionId two = c.ask("住院津贴一天多少？", Reach.COMPANY);
        c.bounty(one, 10, c.people.colleague);
        assertThatThrownBy(() -> c.bounty(one, 11, c.people.colleague)).isInstanceOf(BountyTooLarge.class);
        assertThatThrownBy(() -> c.bounty(one, 20, c.people.author)).isInstanceOf(NotAllowed.class);
        c.bounty(one, 400, manager);
        assertThatThrownBy(() -> c.bounty(one, 300, manager)).isInstanceOf(BountyPromised.class);
        assertThatThrownBy(() -> c.bounty(two, 101, manager)).isInstanceOf(BountyTooLarge.class);
        c.run(em -> c.store(em).withdraw(one, c.viewer(c.people.colleague)));
        c.bounty(two, 101, manager);
        assertThat(c.row(Which.OPEN, c.people.author).bounty()).isEqualTo(101);
        c.people.later(Duration.ofDays(92));
        QuestionId three = c.ask("等待期多长？", Reach.COMPANY);
        c.bounty(three, 500, manager);
    }

    @EachDatabase
    void who_asks_about_an_item_asks_its_author_unless_it_is_their_own_or_not_to_be_found(Db db) {
        Circle c = new Circle(db);
        KnowledgeId item = c.people.approved(KnowledgeFixture.experience("异地就医怎么报销", "先备案，再结算。"));

        assertThat(c.author(item, c.people.colleague)).containsExactly(c.people.author);
        assertThat(c.author(item, c.people.author)).isEmpty();
        assertThat(c.author(new KnowledgeId(999_999), c.people.colleague)).isEmpty();
    }

    /** The colleague asks; the experts are whoever the test says. */
    private static final class Circle {
        final Db db;
        final KnowledgeFixture people;
        List<AgentId> known = List.of();

        Circle(Db db) {
            this.db = db;
            this.people = new KnowledgeFixture(db);
        }

        Viewer viewer(AgentId agent) {
            return people.viewer(agent);
        }

        void run(java.util.function.Consumer<EntityManager> what) {
            db.run(what::accept);
        }

        List<AgentId> author(KnowledgeId about, AgentId who) {
            Viewer asker = viewer(who);
            return db.in(em -> store(em).author(new Inquiry(WORDING, "", Set.of(), Reach.COMPANY, about), asker));
        }

        QuestionId ask(String wording, Reach reach, AgentId... experts) {
            Viewer asker = viewer(people.colleague);
            Inquiry inquiry = new Inquiry(wording, "", Set.of(new ConceptId(7)), reach, null);
            return db.in(em -> store(em).open(inquiry, List.of(experts), asker));
        }

        AnswerId say(QuestionId id, String text, @Nullable Integer seen, AgentId who) {
            Viewer viewer = viewer(who);
            return db.in(em -> write(em).say(id, text, seen, viewer));
        }

        void vote(AnswerId id, int points, AgentId who) {
            Viewer viewer = viewer(who);
            run(em -> judge(em).vote(id, points, viewer));
        }

        void accept(AnswerId id, AgentId who) {
            Viewer viewer = viewer(who);
            run(em -> judge(em).accept(id, viewer));
        }

        KnowledgeId toItem(AnswerId id, AgentId who) {
            Viewer viewer = viewer(who);
            return db.in(em -> judge(em).toItem(id, viewer));
        }

        void bounty(QuestionId id, int points, AgentId who) {
            Viewer viewer = viewer(who);
            run(em -> new PromiseBounty(em, QuestionSettings.defaults(), people.clock()).set(id, points, viewer));
        }

        int escalate() {
            Function<EntityManager, Integer> run = em -> new EscalateQuestions(
                            (inquiry, asker, without, most) -> known.stream()
                                    .filter(agent -> !without.contains(agent))
                                    .toList(),
                            new CarryQuestion(em, QuestionSettings.defaults(), people.clock()),
                            QuestionSettings.defaults())
                    .run();
            return db.in(run::apply);
        }

        QuestionPage page(QuestionId id, AgentId who) {
            Viewer viewer = viewer(who);
            return db.in(em -> browse(em).page(id, viewer));
        }

        QuestionRow row(Which which, AgentId who) {
            Viewer viewer = viewer(who);
            return db.in(em -> browse(em).list(which, "", null, viewer, Page.Request.first(5)))
                    .rows()
                    .get(0);
        }

        List<String> list(Which which, AgentId who) {
            Viewer viewer = viewer(who);
            return db
                    .in(em -> browse(em).list(which, "", new ConceptId(7), viewer, Page.Request.first(5)))
                    .rows()
                    .stream()
                    .map(QuestionRow::wording)
                    .toList();
        }

        List<String> similar(String words, AgentId who) {
            Viewer viewer = viewer(who);
            return db.in(em -> browse(em).similar(words, viewer, 5)).stream()
                    .map(QuestionRow::wording)
                    .toList();
        }

        StoreQuestion store(EntityManager em) {
            return new StoreQuestion(em, words -> words.contains("李小娜"), QuestionSettings.defaults(), people.clock());
        }

        WriteAnswer write(EntityManager em) {
            return new WriteAnswer(em, words -> words.contains("138"), people.clock());
        }

        JudgeAnswers judge(EntityManager em) {
            return new JudgeAnswers(em, people.write(em), new Outbox(em, people.clock()), people.clock());
        }

        BrowseQuestions browse(EntityManager em) {
            return new BrowseQuestions(em, people.read(em), people.clock());
        }
    }
}
