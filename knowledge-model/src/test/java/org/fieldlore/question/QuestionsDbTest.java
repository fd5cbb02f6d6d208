package org.fieldlore.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.SectionMissing;
import org.fieldlore.people.CloseAccount;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.search.usage.LogSettings;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Required;

class QuestionsDbTest {
    private static final CustomerNames NAMES = words -> words.contains("李小娜");
    private static final String WORDING = "宠物保险在国外也能赔吗？";
    private static final LocalDate DUE = LocalDate.parse("2026-03-15");

    @EachDatabase
    void what_was_asked_waits_on_the_desk_until_the_item_written_for_it_is_handed_in(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author, office.people.colleague);
        AskedMe waiting = office.waiting(office.people.author).rows().get(0);
        assertThat(waiting.wording()).isEqualTo(WORDING);
        assertThat(waiting.lang()).isEqualTo("zh");
        assertThat(waiting.due()).isEqualTo(DUE);
        assertThat(waiting.begun()).isNull();
        assertThat(office.waiting(office.people.stranger).rows()).isEmpty();

        KnowledgeId item = office.in(a -> a.begin(asked, office.people.author, faq(WORDING)));
        assertThat(office.waiting(office.people.author).rows().get(0).begun()).isEqualTo(item);
        AskedMe behind =
                db.in(em -> office.read(em).behind(item, office.people.author).orElseThrow());
        assertThat(behind.id()).isEqualTo(asked);
        assertThat(office.row(asked).state()).isEqualTo(QuestionState.OPEN);

        assertThat(office.<Boolean>in(
                        a -> a.submit(item, office.people.author, null).answered()))
                .isTrue();
        assertThat(office.<Boolean>in(
                        a -> a.submit(item, office.people.author, null).answered()))
                .isFalse();
        assertThat(office.row(asked).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(office.row(asked).item()).isEqualTo(item);
        assertThat(office.row(asked).title()).isEqualTo(WORDING);
        assertThat(office.waiting(office.people.colleague).rows()).isEmpty();
    }

    @EachDatabase
    void an_item_that_cannot_be_handed_in_leaves_the_question_open(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author);
        Draft empty = new Draft(Kind.FAQ, "zh", WORDING, Map.of(), Audience.COMPANY, Set.of(), Set.of(), null);
        KnowledgeId item = office.in(a -> a.begin(asked, office.people.author, empty));

        assertThatThrownBy(() -> office.in(
                        a -> a.submit(item, office.people.author, null).answered()))
                .isInstanceOf(SectionMissing.class);

        assertThat(office.row(asked).state()).isEqualTo(QuestionState.OPEN);
        assertThat(office.people.waiting("knowledge")).isZero();
    }

    @EachDatabase
    void an_answer_that_comes_too_late_is_still_kept_as_an_item(Db db) {
        Office office = new Office(db);
        QuestionId withdrawn = office.ask(WORDING, office.people.author);
        KnowledgeId item = office.in(a -> a.begin(withdrawn, office.people.author, faq(WORDING)));
        office.ask(em -> em.withdraw(withdrawn, office.admin));
        office.ask(em -> em.withdraw(withdrawn, office.admin));

        assertThat(office.<Boolean>in(
                        a -> a.submit(item, office.people.author, null).answered()))
                .isFalse();
        assertThat(office.people
                        .page(item, office.people.stranger)
                        .shown()
                        .text()
                        .title())
                .isEqualTo(WORDING);
        assertThat(office.row(withdrawn).state()).isEqualTo(QuestionState.WITHDRAWN);
        assertThatThrownBy(() -> office.decline(withdrawn, office.people.author, "太晚了"))
                .isInstanceOf(QuestionClosed.class);
        assertThatThrownBy(() -> office.answer(withdrawn, item, office.people.author))
                .isInstanceOf(QuestionClosed.class);
    }

    @EachDatabase
    void what_was_thrown_away_is_not_begun_any_more(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author);
        KnowledgeId item = office.in(a -> a.begin(asked, office.people.author, faq(WORDING)));
        db.run(em -> office.people.write(em).discard(item, office.people.author));
        assertThat(office.waiting(office.people.author).rows().get(0).begun()).isNull();

        KnowledgeId again = office.in(a -> a.begin(asked, office.people.author, faq("重新写")));
        assertThat(again).isNotEqualTo(item);
        assertThat(office.<Boolean>in(
                        a -> a.submit(again, office.people.author, null).answered()))
                .isTrue();
        assertThat(office.row(asked).item()).isEqualTo(again);
    }

    @EachDatabase
    void an_item_that_is_there_already_may_answer(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author, office.people.colleague);
        KnowledgeId item = office.people.approved(faq("境外也赔"));
        KnowledgeId draft = office.people.drafted(faq("还没写完"));

        assertThatThrownBy(() -> office.answer(asked, item, office.people.colleague))
                .isInstanceOf(NotYourItem.class);
        assertThatThrownBy(() -> office.answer(asked, item, office.people.stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.answer(asked, draft, office.people.author))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.answer(asked, new KnowledgeId(999), office.people.author))
                .isInstanceOf(NotFound.class);
        assertThat(office.row(asked).state()).isEqualTo(QuestionState.OPEN);

        office.answer(asked, item, office.people.author);
        office.answer(asked, item, office.people.author);
        assertThat(office.row(asked).title()).isEqualTo("境外也赔");
        QuestionId other = office.ask("别的问题", office.people.colleague);
        db.run(em -> office.answers(em).answer(other, item, office.admin));
        assertThat(office.row(other).item()).isEqualTo(item);
        assertThatThrownBy(() -> office.ask(em -> em.withdraw(asked, office.admin)))
                .isInstanceOf(QuestionClosed.class);
    }

    @EachDatabase
    void those_for_whom_it_is_not_say_why_and_see_it_no_more(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author, office.people.colleague);
        for (String reason : List.of(" ", "长".repeat(501)))
            assertThatThrownBy(() -> office.decline(asked, office.people.author, reason))
                    .isInstanceOf(Required.class);
        for (String reason : List.of("问 13800138000", "李小娜知道"))
            assertThatThrownBy(() -> office.decline(asked, office.people.author, reason))
                    .isInstanceOf(MayNamePerson.class);
        assertThatThrownBy(() -> office.decline(asked, office.people.stranger, "不会"))
                .isInstanceOf(NotFound.class);

        office.decline(asked, office.people.author, "我只做车险 <b>");
        assertThat(office.waiting(office.people.author).rows()).isEmpty();
        assertThat(office.waiting(office.people.colleague).rows()).hasSize(1);
        assertThat(office.row(asked).declinedByAll()).isFalse();
        assertThat(office.row(asked).to().get(0).reason()).isEqualTo("我只做车险 <b>");
        office.decline(asked, office.people.colleague, "也不会");
        assertThat(office.row(asked).declinedByAll()).isTrue();
    }

    @EachDatabase
    void the_same_is_asked_once_at_a_time_however_it_is_spelt(Db db) {
        Office office = new Office(db);
        QuestionId first = office.ask(WORDING, office.people.author);
        assertThatThrownBy(() -> office.ask(" 宠物保险在国外也能赔吗 ", office.people.colleague))
                .isInstanceOfSatisfying(
                        AlreadyAsked.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(WORDING, LocalDate.parse("2026-03-01")));

        office.ask(em -> em.withdraw(first, office.admin));
        QuestionId second = office.ask(WORDING, office.people.author);
        assertThat(office.because(WORDING)).isEqualTo(second);
        assertThat(office.because("别的")).isNull();
    }

    @EachDatabase
    void two_who_ask_the_same_at_once_ask_it_once(Db db) throws Exception {
        Office office = new Office(db);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<QuestionId>> sent = new ArrayList<>();
        for (int i = 0; i < 2; i++) sent.add(both.submit(() -> office.ask(WORDING, office.people.author)));
        int refused = 0;
        for (Future<QuestionId> one : sent)
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(AlreadyAsked.class);
                refused++;
            }
        both.shutdown();
        assertThat(refused).isOne();
        assertThat(office.waiting(office.people.author).total()).isOne();
    }

    @EachDatabase
    void a_question_needs_words_people_and_a_day_and_names_no_customer(Db db) {
        Office office = new Office(db);
        AgentId author = office.people.author;
        for (String wording : List.of(" ", "？！", "问".repeat(201)))
            assertThatThrownBy(() -> office.ask(wording, author)).isInstanceOf(Required.class);
        for (String wording : List.of("保单 6225-8801 怎么退", "mail a@b.cn", "川A12345 续保", "李小娜怎么退保"))
            assertThatThrownBy(() -> office.ask(wording, author)).isInstanceOf(MayNamePerson.class);
        assertThatThrownBy(() -> office.ask(WORDING)).isInstanceOf(RecipientCount.class);
        assertThatThrownBy(() -> office.ask(WORDING, new AgentId(999))).isInstanceOf(CannotBeAsked.class);
        assertThatThrownBy(() -> office.ask(WORDING, office.admin.agent())).isInstanceOf(CannotBeAsked.class);
        db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC()))
                .close(office.people.stranger, office.admin));
        assertThatThrownBy(() -> office.ask(WORDING, office.people.stranger)).isInstanceOf(CannotBeAsked.class);
        for (String day : List.of("2026-02-28", "2027-03-01"))
            assertThatThrownBy(() -> office.ask(asking(WORDING, "", LocalDate.parse(day), author)))
                    .isInstanceOf(DueOutOfReach.class);
        assertThatThrownBy(() -> office.ask(asking(WORDING, "长".repeat(1_001), DUE, author)))
                .isInstanceOf(Required.class);
        for (String note : List.of("客户电话 13800138000", "是李小娜问的"))
            assertThatThrownBy(() -> office.ask(asking(WORDING, note, DUE, author)))
                    .isInstanceOf(MayNamePerson.class);

        QuestionId markup = office.ask("<script>alert(1)</script> & \"%_", author);
        assertThat(office.row(markup).wording()).isEqualTo("<script>alert(1)</script> & \"%_");
    }

    @EachDatabase
    void asking_and_reading_all_is_for_administrators(Db db) {
        Office office = new Office(db);
        QuestionId asked = office.ask(WORDING, office.people.author);
        Viewer reviewer = office.people.viewer(office.people.reviewer);

        assertThatThrownBy(() ->
                        db.run(em -> office.asks(em).ask(asking("别的", "", DUE, office.people.author), reviewer)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> office.asks(em).withdraw(asked, reviewer)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> office.read(em).all(reviewer, Page.Request.first(5))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> office.read(em).because(List.of("x"), reviewer)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> office.read(em).asked(asked, office.people.stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.in(a -> a.begin(asked, office.people.stranger, faq(WORDING))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.ask(em -> em.withdraw(new QuestionId(999), office.admin)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void many_questions_come_page_by_page_what_is_due_first_on_top(Db db) {
        Office office = new Office(db);
        for (int i = 0; i < 5; i++) office.ask(asking("第 " + i + " 问", "", DUE.minusDays(i), office.people.author));

        Page<AskedMe> second = db.in(em -> office.read(em).waiting(office.people.author, new Page.Request(3, 3)));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(AskedMe::wording).containsExactly("第 1 问", "第 0 问");
        office.people.later(Duration.ofDays(1));
        Page<AskedRow> all = db.in(em -> office.read(em).all(office.admin, new Page.Request(0, 2)));
        assertThat(all.total()).isEqualTo(5);
        assertThat(all.hasMore()).isTrue();
    }

    private static Draft faq(String title) {
        return new Draft(
                Kind.FAQ,
                "zh",
                title,
                Map.of(Section.ANSWER, "要看条款里的地域范围。"),
                Audience.COMPANY,
                Set.of(),
                Set.of(),
                null);
    }

    private static Asking asking(String wording, String note, LocalDate due, AgentId... to) {
        return new Asking(wording, "", note, due, List.of(to));
    }

    /** An administrator among the people of the fixture, and the use cases by hand. */
    private static final class Office {
        final Db db;
        final KnowledgeFixture people;
        final Viewer admin;

        Office(Db db) {
            this.db = db;
            this.people = new KnowledgeFixture(db);
            this.admin = people.viewer(people.office("root", Role.ADMINISTRATOR));
        }

        QuestionId ask(String wording, AgentId... to) {
            return ask(asking(wording, "", DUE, to));
        }

        QuestionId ask(Asking asking) {
            return db.in(em -> asks(em).ask(asking, admin));
        }

        void ask(java.util.function.Consumer<AskExperts> what) {
            db.run(em -> what.accept(asks(em)));
        }

        <T> T in(java.util.function.Function<AnswerQuestion, T> what) {
            return db.in(em -> what.apply(answers(em)));
        }

        void answer(QuestionId id, KnowledgeId item, AgentId who) {
            Viewer viewer = people.viewer(who);
            db.run(em -> answers(em).answer(id, item, viewer));
        }

        void decline(QuestionId id, AgentId who, String reason) {
            db.run(em -> answers(em).decline(id, who, reason));
        }

        Page<AskedMe> waiting(AgentId who) {
            return db.in(em -> read(em).waiting(who, Page.Request.first(10)));
        }

        AskedRow row(QuestionId id) {
            return db.in(em -> read(em).all(admin, Page.Request.first(50))).rows().stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @org.jspecify.annotations.Nullable
        QuestionId because(String searched) {
            String key = Question.key(searched);
            AskedRow row = db.in(em -> read(em).because(List.of(key, "nothing"), admin))
                    .get(key);
            return row == null ? null : row.id();
        }

        AskExperts asks(EntityManager em) {
            return new AskExperts(
                    em, new ReadSearches(em, LogSettings.defaults()), new ListColleagues(em), NAMES, people.clock());
        }

        AnswerQuestion answers(EntityManager em) {
            return new AnswerQuestion(em, people.write(em), people.read(em), NAMES, people.clock());
        }

        ReadQuestions read(EntityManager em) {
            return new ReadQuestions(em, people.read(em));
        }
    }
}
