package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;

class ReviewKnowledgeDbTest {
    private static final Draft FIRST = experience("新房贷款客户怎么谈保障", "先问还款由谁负责，再谈收入中断怎么办。");
    private static final Draft SECOND = experience("新房贷款客户怎么谈保障", "先画出还款表，让客户自己看到缺口。");

    @EachDatabase
    void an_item_goes_from_draft_to_adoption(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        assertThat(found(fix, id)).isNull();
        assertThatThrownBy(() -> fix.page(id, fix.reviewer)).isInstanceOf(NotFound.class);

        int seen = fix.submitted(id);
        Findable submitted = found(fix, id);
        assertThat(submitted).isNotNull();
        assertThat(submitted.confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(submitted.concepts()).isEqualTo(Set.of(new ConceptId(3), new ConceptId(7)));
        assertThat(submitted.text()).startsWith("客户刚买了新房").endsWith("怎么办。");

        fix.later(Duration.ofDays(2));
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));
        ItemView page = fix.page(id, fix.stranger);
        assertThat(page.confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(page.adoptedAt()).isEqualTo(fix.now);
        assertThat(page.author().name("en")).isEqualTo("The Author");
        assertThat(page.history())
                .extracting(EventView::event)
                .containsExactly(EventType.APPROVED, EventType.SUBMITTED);
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isEqualTo(1);
        assertThat(fix.waiting(KnowledgeItem.TOPIC)).isEqualTo(2);
    }

    @EachDatabase
    void author_cannot_decide_on_own_item_and_nobody_without_the_role(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId own = db.in(em -> fix.write(em).draft(fix.reviewer, FIRST));
        int seen = db.in(em -> fix.write(em).submit(own, fix.reviewer)).revision();

        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(own, fix.reviewer, seen)))
                .isInstanceOf(OwnWorkCannotBeApproved.class);
        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(own, fix.colleague, seen)))
                .isInstanceOf(NotAllowed.class);
        assertThat(queue(fix, fix.reviewer).total()).isZero();
        assertThat(queue(fix, fix.otherReviewer).rows())
                .extracting(QueueRow::id)
                .containsExactly(own);
    }

    @EachDatabase
    void an_edit_lives_beside_the_live_wording_until_reviewed(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));

        assertThat(fix.page(id, fix.stranger).pending()).isNull();
        assertThat(fix.page(id, fix.reviewer).pending()).isNull();
        assertThat(fix.page(id, fix.author).pending()).isNotNull();
        assertThat(found(fix, id).text()).isEqualTo(FIRST.text());

        int seen = fix.submitted(id);
        assertThat(found(fix, id).text()).isEqualTo(FIRST.text());
        assertThat(queue(fix, fix.reviewer).rows()).extracting(QueueRow::change).containsExactly(true);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));

        assertThat(found(fix, id).text()).isEqualTo(SECOND.text());
        assertThat(fix.page(id, fix.author).versions())
                .extracting(VersionView::state)
                .containsExactly(VersionState.LIVE, VersionState.SUPERSEDED);
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isEqualTo(1);
    }

    @EachDatabase
    void changes_are_asked_for_made_and_approved(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int first = fix.submitted(id);
        db.run(em -> fix.review(em).askChanges(id, fix.reviewer, first, "请补充结果"));

        assertThat(found(fix, id)).isNull();
        MineRow row = fix.mine().get(0);
        assertThat(row.state()).isEqualTo(VersionState.CHANGES_ASKED);
        assertThat(row.lastEvent()).isEqualTo(EventType.CHANGES_ASKED);
        assertThat(row.reason()).isEqualTo("请补充结果");

        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        int second = fix.submitted(id);
        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(id, fix.reviewer, first)))
                .isInstanceOf(VersionMoved.class);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, second));
        assertThat(fix.page(id, fix.author).history())
                .extracting(EventView::event)
                .containsExactly(
                        EventType.APPROVED, EventType.RESUBMITTED, EventType.CHANGES_ASKED, EventType.SUBMITTED);
    }

    @EachDatabase
    void a_reviewers_wording_goes_live_and_the_authors_is_kept(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int seen = fix.submitted(id);
        db.run(em -> fix.review(em).approveWithEdits(id, fix.reviewer, seen, SECOND, "说得更具体了"));
        db.run(em -> fix.review(em).approveWithEdits(id, fix.reviewer, seen, SECOND, "说得更具体了"));

        ItemView page = fix.page(id, fix.author);
        assertThat(page.shown().text()).isEqualTo(SECOND);
        assertThat(page.shown().editor().id()).isEqualTo(fix.reviewer);
        assertThat(page.author().id()).isEqualTo(fix.author);
        assertThat(page.versions()).hasSize(2);
        assertThat(page.versions().get(1).text()).isEqualTo(FIRST);
        assertThat(page.history().get(0).reason()).isEqualTo("说得更具体了");
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isEqualTo(1);
    }

    @EachDatabase
    void a_rejected_item_leaves_the_others_and_may_be_written_anew(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int seen = fix.submitted(id);
        assertThatThrownBy(() -> db.run(em -> fix.review(em).reject(id, fix.reviewer, seen, RejectionCode.WRONG, " ")))
                .isInstanceOf(Required.class);
        db.run(em -> fix.review(em).reject(id, fix.reviewer, seen, RejectionCode.TOO_THIN, "看不出怎么做"));

        assertThat(found(fix, id)).isNull();
        assertThatThrownBy(() -> fix.page(id, fix.colleague)).isInstanceOf(NotFound.class);
        assertThat(fix.page(id, fix.author).history().get(0).code()).isEqualTo(RejectionCode.TOO_THIN);
        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(id, fix.otherReviewer, seen)))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(FIRST.title(), VersionState.REJECTED));

        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        fix.submitted(id);
        assertThat(found(fix, id).text()).isEqualTo(SECOND.text());
        assertThat(fix.page(id, fix.author).versions()).hasSize(2);
    }

    @EachDatabase
    void the_same_decision_sent_twice_is_made_once(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int seen = fix.submitted(id);
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));
        db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));

        assertThat(fix.page(id, fix.author).history()).hasSize(2);
        assertThatThrownBy(() ->
                        db.run(em -> fix.review(em).reject(id, fix.otherReviewer, seen, RejectionCode.WRONG, "不对")))
                .isInstanceOf(AlreadyDecided.class);
    }

    @EachDatabase
    void what_was_withdrawn_cannot_be_decided_on(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int seen = fix.submitted(id);
        db.run(em -> fix.write(em).withdraw(id, fix.author));

        assertThatThrownBy(() -> db.run(em -> fix.review(em).approve(id, fix.reviewer, seen)))
                .isInstanceOf(NotInReview.class);
        assertThat(found(fix, id)).isNull();
    }

    @EachDatabase
    void archived_items_are_found_with_that_label_only(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        assertThatThrownBy(() -> db.run(em -> fix.archive(em).archive(id, fix.colleague, "过时")))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> fix.archive(em).archive(id, fix.reviewer, "过时"));

        assertThat(found(fix, id).confidence()).isEqualTo(Confidence.ARCHIVED);
        assertThat(fix.page(id, fix.stranger).confidence()).isEqualTo(Confidence.ARCHIVED);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND)))
                .isInstanceOf(OutOfUse.class);
        db.run(em -> fix.archive(em).restore(id, fix.author));
        assertThat(found(fix, id).confidence()).isEqualTo(Confidence.VALIDATED);
    }

    @EachDatabase
    void the_queue_is_filtered_paged_and_tells_how_long_things_wait(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId old = fix.drafted(FIRST);
        fix.submitted(old);
        fix.later(Duration.ofHours(5));
        KnowledgeId young = fix.drafted(experience("100%_放心！", "照实说。"));
        fix.submitted(young);

        Page<QueueRow> all = queue(fix, fix.reviewer);
        assertThat(all.rows()).extracting(QueueRow::id).containsExactly(old, young);
        assertThat(all.rows().get(0).age()).isEqualTo(Duration.ofHours(5));
        assertThat(all.rows().get(0).editor().branchName("zh")).isEqualTo("城西支公司");
        var viewer = fix.viewer(fix.reviewer);
        assertThat(db.in(em -> fix.reviews(em)
                                .queue(
                                        viewer,
                                        new QueueFilter(Kind.EXPERIENCE, "zh", "0%_放", null, false),
                                        Page.Request.first(10)))
                        .rows())
                .extracting(QueueRow::id)
                .containsExactly(young);
        assertThat(db.in(em -> fix.reviews(em).queue(viewer, QueueFilter.ALL, new Page.Request(1, 1)))
                        .hasMore())
                .isFalse();
    }

    private static Page<QueueRow> queue(KnowledgeFixture fix, org.fieldlore.shared.AgentId reviewer) {
        var viewer = fix.viewer(reviewer);
        return fix.db.in(em -> fix.reviews(em).queue(viewer, QueueFilter.ALL, Page.Request.first(20)));
    }

    @SuppressWarnings("NullAway")
    private static Findable found(KnowledgeFixture fix, KnowledgeId id) {
        List<Findable> found = fix.db.in(em -> fix.read(em).findable(List.of(id)));
        return found.isEmpty() ? null : found.get(0);
    }
}
