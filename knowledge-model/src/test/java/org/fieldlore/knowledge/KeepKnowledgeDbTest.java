package org.fieldlore.knowledge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fieldlore.people.CloseAccount;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;

class KeepKnowledgeDbTest {
    private static final Draft FIRST = experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办。");
    private static final Draft SECOND = experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办，再算缺口。");

    @EachDatabase
    void to_stand_by_an_item_changes_no_text_and_puts_off_the_next_time(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        assertThat(requireNonNull(fix.page(id, fix.stranger).keeping().verifiedBy())
                        .id())
                .isEqualTo(fix.reviewer);
        fix.later(Duration.ofDays(366));
        assertThat(fix.page(id, fix.stranger).keeping().overdue()).isTrue();
        assertThat(due(fix, fix.author)).extracting(DueRow::id).containsExactly(id);

        int seen = fix.page(id, fix.author).shown().revision();
        assertThatThrownBy(() -> db.run(em -> fix.keep(em).verify(id, fix.colleague, seen, null)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> fix.keep(em).verify(id, fix.author, seen, "利率表核对过了"));

        ItemView page = fix.page(id, fix.author);
        assertThat(page.keeping().overdue()).isFalse();
        assertThat(page.keeping().dueAt()).isEqualTo(fix.now.plus(Duration.ofDays(365)));
        assertThat(page.versions()).hasSize(1);
        assertThat(page.history().get(0).event()).isEqualTo(EventType.VERIFIED);
        assertThat(page.history().get(0).reason()).isEqualTo("利率表核对过了");
        assertThat(due(fix, fix.author)).isEmpty();
    }

    @EachDatabase
    void nobody_stands_by_a_wording_that_they_have_not_read(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        int old = fix.page(id, fix.author).shown().revision();
        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        int seen = fix.submitted(id);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));
        db.run(em -> fix.write(em).saveDraft(id, fix.author, FIRST));
        int again = fix.submitted(id);
        db.run(em -> fix.review(em).approve(id, fix.otherReviewer, again));

        assertThatThrownBy(() -> db.run(em -> fix.keep(em).verify(id, fix.author, old + 5, null)))
                .isInstanceOf(VersionMoved.class);
    }

    @EachDatabase
    void a_controlled_item_takes_two_reviewers_and_only_its_owner_and_reviewers_propose(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.keep(em).govern(id, fix.author, Governance.CONTROLLED, 90));
        assertThat(fix.page(id, fix.author).keeping().dueAt()).isEqualTo(fix.now.plus(Duration.ofDays(90)));
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.colleague, SECOND)))
                .isInstanceOf(ControlledItem.class);
        assertThatThrownBy(() -> db.run(em -> fix.keep(em).govern(id, fix.author, Governance.OPEN, 90)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> fix.keep(em).govern(id, fix.author, Governance.CONTROLLED, 6)))
                .isInstanceOf(DaysOutOfRange.class);

        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        int seen = fix.submitted(id);
        assertThat(db.<Approval>in(em -> fix.review(em).approve(id, fix.reviewer, seen)))
                .isEqualTo(Approval.SECOND_NEEDED);
        assertThat(db.<Approval>in(em -> fix.review(em).approve(id, fix.reviewer, seen)))
                .isEqualTo(Approval.SECOND_NEEDED);
        assertThat(fix.page(id, fix.stranger).shown().text()).isEqualTo(FIRST);
        assertThat(waiting(fix, fix.reviewer)).isEmpty();
        assertThat(waiting(fix, fix.otherReviewer)).extracting(QueueRow::second).containsExactly(true);

        int moved = fix.page(id, fix.otherReviewer).inWork().revision();
        assertThat(db.<Approval>in(em -> fix.review(em).approve(id, fix.otherReviewer, moved)))
                .isEqualTo(Approval.LIVE);
        ItemView page = fix.page(id, fix.otherReviewer);
        assertThat(page.shown().text()).isEqualTo(SECOND);
        assertThat(requireNonNull(page.shown().firstApprover()).id()).isEqualTo(fix.reviewer);
    }

    @EachDatabase
    void the_words_of_the_first_of_two_reviewers_wait_for_the_second(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.keep(em).govern(id, fix.reviewer, Governance.CONTROLLED, 365));
        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        int seen = fix.submitted(id);
        Draft third = experience("房贷客户怎么谈定期寿险", "换一种问法。");
        assertThat(db.<Approval>in(em -> fix.review(em).approveWithEdits(id, fix.reviewer, seen, third, null)))
                .isEqualTo(Approval.SECOND_NEEDED);
        int moved = fix.page(id, fix.otherReviewer).inWork().revision();
        assertThatThrownBy(() -> db.run(em -> fix.review(em).reject(id, fix.reviewer, moved, RejectionCode.WRONG, "错")))
                .isInstanceOf(OwnWorkCannotBeApproved.class);
        db.run(em -> fix.review(em).approve(id, fix.otherReviewer, moved));
        assertThat(fix.page(id, fix.stranger).shown().text()).isEqualTo(third);
    }

    @EachDatabase
    void anyone_who_finds_it_may_propose_and_a_draft_that_was_left_lying_gives_way(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.write(em).saveDraft(id, fix.stranger, SECOND));
        assertThat(fix.page(id, fix.author).pending()).isNull();
        assertThat(fix.mine()).extracting(MineRow::state).containsExactly(VersionState.LIVE);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.colleague, experience("另一题", "另一答。"))))
                .isInstanceOf(ChangedByOther.class);

        fix.later(Duration.ofHours(25));
        db.run(em -> fix.write(em).saveDraft(id, fix.colleague, experience("另一题", "另一答。")));
        int seen =
                db.in(em -> fix.write(em).submit(id, fix.colleague, "客户常这么问")).revision();
        assertThat(fix.page(id, fix.stranger).versions())
                .as("what the stranger wrote is not lost")
                .extracting(VersionView::state)
                .containsExactly(VersionState.SUPERSEDED, VersionState.LIVE);
        assertThat(db.<List<MineRow>>in(em -> fix.read(em).mine(fix.colleague)))
                .extracting(MineRow::state)
                .containsExactly(VersionState.IN_REVIEW);
        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(id, fix.author, seen)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));

        ItemView page = fix.page(id, fix.author);
        assertThat(page.author().id()).isEqualTo(fix.author);
        assertThat(page.shown().editor().id()).isEqualTo(fix.colleague);
        assertThat(page.shown().note()).isEqualTo("客户常这么问");
        assertThat(db.<List<MineRow>>in(em -> fix.read(em).mine(fix.colleague)))
                .extracting(MineRow::state)
                .containsExactly(VersionState.LIVE);
    }

    @EachDatabase
    void an_earlier_wording_is_taken_up_again_and_goes_the_usual_way(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        int seen = fix.submitted(id);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));

        db.run(em -> fix.write(em).takeUp(id, fix.author, 1));
        assertThat(requireNonNull(fix.page(id, fix.author).pending()).text()).isEqualTo(FIRST);
        assertThat(fix.page(id, fix.stranger).shown().text()).isEqualTo(SECOND);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).takeUp(id, fix.author, 9)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void what_somebody_answered_for_passes_on_when_they_leave(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        AgentId manager = fix.office("manager", Role.MANAGER);
        Viewer admin = fix.viewer(fix.office("admin", Role.ADMINISTRATOR));
        assertThatThrownBy(() -> db.run(em -> fix.keep(em).handTo(id, admin.agent(), fix.author)))
                .isInstanceOf(CannotOwn.class);
        db.run(em -> fix.keep(em).handTo(id, fix.colleague, fix.author));
        db.run(em -> new CloseAccount(new People(em), new Outbox(em, Clock.systemUTC())).close(fix.colleague, admin));
        assertThat(fix.waiting(CloseAccount.LEFT)).isEqualTo(1);
        List<String> left = List.of(fix.colleague.toString());
        db.run(em -> new PassOnItems(em, fix.clock()).apply(left));
        db.run(em -> new PassOnItems(em, fix.clock()).apply(left));

        ItemView page = fix.page(id, fix.author);
        assertThat(page.keeping().owner().id()).isEqualTo(manager);
        assertThat(page.author().id()).isEqualTo(fix.author);
        assertThat(page.history())
                .extracting(EventView::event)
                .containsExactly(
                        EventType.OWNER_CHANGED, EventType.OWNER_CHANGED, EventType.APPROVED, EventType.SUBMITTED);
        assertThat(due(fix, manager)).isEmpty();
    }

    @EachDatabase
    void two_become_one_and_the_second_contributor_is_named(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId kept = fix.approved(FIRST);
        KnowledgeId same = db.in(em -> fix.write(em).draft(fix.stranger, experience("按揭客户怎么讲定寿", "讲还款责任。")));
        int seen = db.in(em -> fix.write(em).submit(same, fix.stranger)).revision();
        int there = fix.page(kept, fix.reviewer).shown().revision();
        assertThatThrownBy(() -> db.run(em -> fix.review(em).merge(same, fix.reviewer, seen, same, there, SECOND)))
                .isInstanceOf(MergedIntoItself.class);
        Draft telling = experience("按揭客户怎么讲定寿", "打 13800138000 问他。");
        assertThatThrownBy(() -> db.run(em -> fix.review(em).merge(same, fix.reviewer, seen, kept, there, telling)))
                .isInstanceOf(PersonalDataInText.class);
        db.run(em -> fix.review(em).merge(same, fix.reviewer, seen, kept, there, SECOND));
        db.run(em -> fix.review(em).merge(same, fix.reviewer, seen, kept, there, SECOND));

        ItemView page = fix.page(kept, fix.author);
        assertThat(page.shown().text()).isEqualTo(SECOND);
        assertThat(page.shown().editor().id()).isEqualTo(fix.stranger);
        assertThat(requireNonNull(page.shown().decidedBy()).id()).isEqualTo(fix.reviewer);
        assertThat(page.versions()).hasSize(2);
        ItemView ended = fix.page(same, fix.stranger);
        assertThat(ended.keeping().mergedInto()).isEqualTo(kept);
        assertThat(ended.confidence()).isEqualTo(Confidence.ARCHIVED);
        assertThat(db.<List<Findable>>in(em -> fix.read(em).findable(List.of(same))))
                .isEmpty();
        assertThat(db.<List<MineRow>>in(em -> fix.read(em).mine(fix.stranger)))
                .extracting(MineRow::state)
                .containsExactlyInAnyOrder(VersionState.MERGED, VersionState.LIVE);
    }

    private static List<DueRow> due(KnowledgeFixture fix, AgentId owner) {
        Viewer viewer = fix.viewer(owner);
        return fix.db
                .in(em -> fix.reviews(em).due(viewer, false, Page.Request.first(5)))
                .rows();
    }

    private static List<QueueRow> waiting(KnowledgeFixture fix, AgentId reviewer) {
        Viewer viewer = fix.viewer(reviewer);
        return fix.db
                .in(em -> fix.reviews(em).queue(viewer, QueueFilter.ALL, Page.Request.first(5)))
                .rows();
    }

    @EachDatabase
    void other_reviewers_see_all_that_is_due_and_agents_only_their_own(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        fix.approved(FIRST);
        fix.later(Duration.ofDays(340));
        Viewer agent = new Viewer(fix.stranger, fix.viewer(fix.stranger).branch(), Set.of(Role.AGENT));
        assertThatThrownBy(() -> db.in(em -> fix.reviews(em).due(agent, true, Page.Request.first(5))))
                .isInstanceOf(NotAllowed.class);
        assertThat(due(fix, fix.stranger)).isEmpty();
        Viewer reviewer = fix.viewer(fix.reviewer);
        assertThat(db.in(em -> fix.reviews(em).due(reviewer, true, Page.Request.first(5)))
                        .rows())
                .extracting(DueRow::overdue)
                .containsExactly(false);
    }
}
