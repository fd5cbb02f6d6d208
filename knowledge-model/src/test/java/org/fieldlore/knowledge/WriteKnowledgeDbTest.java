package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SegmentId;

class WriteKnowledgeDbTest {
    private static final Draft FIRST = experience("老人理赔时先做什么", "先陪着把病历理清，再谈材料。😀");
    private static final Draft SECOND = experience("老人理赔时先做什么", "先问家里谁来跑手续。");

    @EachDatabase
    void a_draft_is_kept_to_the_letter(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Draft draft = new Draft(
                Kind.INSIGHT,
                "en",
                "  A <script>alert('x')</script>\u0000 title ",
                Map.of(Section.SEEN, "line one\r\nline \u0007two", Section.WHO, "  "),
                Audience.BRANCH,
                Set.of(),
                Set.of(new SegmentId(4)),
                new CustomerId(9));
        KnowledgeId id = fix.drafted(draft);

        DraftView view = db.in(em -> fix.read(em).editable(id, fix.author));
        assertThat(view.draft()).isEqualTo(draft);
        assertThat(view.draft().title()).isEqualTo("A <script>alert('x')</script> title");
        assertThat(view.draft().sections()).isEqualTo(Map.of(Section.SEEN, "line one\nline two"));
        assertThat(view.state()).isEqualTo(VersionState.DRAFT);
        assertThat(view.savedAt()).isEqualTo(fix.now.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    @EachDatabase
    void handing_in_at_once_keeps_all_or_nothing(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Draft incomplete = new Draft(Kind.FAQ, "zh", "没有回答的问题", Map.of(), Audience.COMPANY, Set.of(), Set.of(), null);

        assertThatThrownBy(() -> db.run(em -> fix.write(em).draftAndSubmit(fix.author, incomplete)))
                .isInstanceOf(SectionMissing.class);
        assertThat(fix.mine()).isEmpty();

        KnowledgeId id = db.in(em -> fix.write(em).draftAndSubmit(fix.author, FIRST));
        assertThat(fix.page(id, fix.author).shown().state()).isEqualTo(VersionState.IN_REVIEW);
    }

    @EachDatabase
    void authors_are_named_with_their_branch(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);

        Map<AgentId, Author> names = db.in(em -> fix.read(em).authors(Set.of(fix.author, fix.stranger)));

        assertThat(names).containsOnlyKeys(fix.author, fix.stranger);
        assertThat(names.values()).extracting(author -> author.branchName("en")).contains("West branch");
    }

    @EachDatabase
    void a_form_sent_twice_at_once_begins_one_item(Db db) throws Exception {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<KnowledgeId> send = () -> {
                KnowledgeId id = fix.drafted(FIRST);
                fix.submitted(id);
                return id;
            };
            List<Future<KnowledgeId>> sent = threads.invokeAll(List.of(send, send, send, send));
            Set<KnowledgeId> ids = new java.util.HashSet<>();
            for (Future<KnowledgeId> one : sent) ids.add(one.get());
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        List<MineRow> mine = fix.mine();
        assertThat(mine).hasSize(1);
        assertThat(fix.page(mine.get(0).id(), fix.author).history()).hasSize(1);
        fix.later(Duration.ofMinutes(11));
        fix.drafted(FIRST);
        assertThat(fix.mine()).hasSize(2);
    }

    @EachDatabase
    void two_windows_do_not_overwrite_each_other(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        int seen = db.in(em -> fix.read(em).editable(id, fix.author)).revision();
        Saved saved = db.in(em -> fix.write(em).saveDraft(id, fix.author, SECOND, seen));

        assertThat(saved.revision()).isGreaterThan(seen);
        Saved again = db.in(em -> fix.write(em).saveDraft(id, fix.author, SECOND, seen));
        assertThat(again).isEqualTo(saved);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.author, FIRST, seen)))
                .isInstanceOf(VersionMoved.class);
    }

    @EachDatabase
    void a_draft_is_its_authors_alone(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.colleague, SECOND)))
                .isInstanceOf(NotFound.class);
        fix.submitted(id);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.colleague, SECOND)))
                .isInstanceOf(NotTheAuthor.class);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND)))
                .isInstanceOf(UnderReview.class);
    }

    @EachDatabase
    void an_incomplete_draft_is_kept_but_not_submitted(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Draft thin = new Draft(Kind.FAQ, "zh", "怎么退保", Map.of(), Audience.COMPANY, Set.of(), Set.of(), null);
        KnowledgeId id = fix.drafted(thin);
        assertThatThrownBy(() -> fix.submitted(id))
                .isInstanceOfSatisfying(
                        SectionMissing.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(Section.ANSWER, Kind.FAQ));
    }

    @EachDatabase
    void discarding_is_undone(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(FIRST);
        db.run(em -> fix.write(em).discard(id, fix.author));
        assertThat(fix.mine()).isEmpty();
        assertThatThrownBy(() -> db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND)))
                .isInstanceOf(Discarded.class);

        db.run(em -> fix.write(em).undoDiscard(id, fix.author));
        assertThat(fix.mine()).hasSize(1);
        assertThat(fix.page(id, fix.author).may())
                .containsExactlyInAnyOrder(Action.EDIT, Action.SUBMIT, Action.DISCARD);
    }

    @EachDatabase
    void a_draft_thrown_away_beside_a_live_wording_leaves_it_alone(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(FIRST);
        db.run(em -> fix.write(em).saveDraft(id, fix.author, FIRST));
        assertThat(fix.page(id, fix.author).versions())
                .as("saving the same is no edit")
                .hasSize(1);
        assertThatThrownBy(() -> db.run(em -> fix.write(em).discard(id, fix.author)))
                .isInstanceOf(NothingToDiscard.class);

        db.run(em -> fix.write(em).saveDraft(id, fix.author, SECOND));
        db.run(em -> fix.write(em).discard(id, fix.author));
        List<MineRow> mine = fix.mine();
        assertThat(mine).extracting(MineRow::state).containsExactly(VersionState.LIVE);
        assertThat(mine).extracting(MineRow::live).containsExactly(true);
        assertThat(fix.page(id, fix.author).shown().text()).isEqualTo(FIRST);
    }

    @EachDatabase
    void an_item_of_a_branch_is_for_the_branch_the_author_and_reviewers(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(new Draft(
                Kind.FAQ,
                "zh",
                "支公司的车位在哪",
                Map.of(Section.ANSWER, "地下二层。"),
                Audience.BRANCH,
                Set.of(),
                Set.of(),
                null));
        assertThat(fix.page(id, fix.colleague).audience()).isEqualTo(Audience.BRANCH);
        assertThat(fix.page(id, fix.reviewer).may())
                .containsExactlyInAnyOrder(Action.ARCHIVE, Action.GOVERN, Action.EDIT, Action.VERIFY);
        assertThatThrownBy(() -> fix.page(id, fix.stranger)).isInstanceOf(NotFound.class);
    }
}
