package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

class FlagsDbTest {
    @EachDatabase
    void flags_on_one_item_join_one_task_that_a_verification_settles(Db db) {
        Desk desk = new Desk(db);
        KnowledgeId item = desk.people.approved(KnowledgeFixture.experience("新房客户", "先算月供"));
        desk.people.later(Duration.ofHours(1));
        desk.flag(item, FlagKind.OUTDATED, null, null, desk.people.colleague);
        desk.flag(item, FlagKind.OUTDATED, null, null, desk.people.colleague);
        desk.flag(item, FlagKind.WRONG, null, "利率变了", desk.people.stranger);
        TaskRow task = desk.tasks().get(0);
        assertThat(desk.tasks()).hasSize(1);
        assertThat(task.flags())
                .extracting(TaskRow.Flag::kind)
                .containsExactlyInAnyOrder(FlagKind.OUTDATED, FlagKind.WRONG);
        assertThat(task.mayDecline()).isTrue();
        desk.run(em -> desk.flags(em).tend());
        assertThat(desk.tasks()).hasSize(1);

        desk.people.later(Duration.ofHours(1));
        int seen = desk.people.page(item, desk.people.author).shown().revision();
        desk.run(em -> desk.people.keep(em).verify(item, desk.people.author, seen, null));
        desk.run(em -> desk.flags(em).tend());
        desk.run(em -> desk.flags(em).tend());
        assertThat(desk.tasks()).isEmpty();
        FlagRow told = desk.settled(desk.people.stranger).get(0);
        assertThat(told.state()).isEqualTo(TaskState.FIXED);
        desk.run(em -> desk.flags(em).noted(told.id(), desk.people.viewer(desk.people.colleague)));
        assertThat(desk.settled(desk.people.stranger)).hasSize(1);
        desk.run(em -> desk.flags(em).noted(told.id(), desk.people.viewer(desk.people.stranger)));
        assertThat(desk.settled(desk.people.stranger)).isEmpty();
        assertThat(desk.settled(desk.people.colleague)).hasSize(1);
        desk.flag(item, FlagKind.OUTDATED, null, null, desk.people.stranger);
        assertThat(desk.tasks()).hasSize(1);
    }

    @EachDatabase
    void an_overdue_task_goes_to_reviewers_who_may_decline_it_with_a_reason(Db db) {
        Desk desk = new Desk(db);
        KnowledgeId item = desk.people.approved(KnowledgeFixture.experience("新房客户", "先算月供"));
        desk.people.later(Duration.ofHours(1));
        desk.flag(item, FlagKind.NOT_HELPFUL, UnhelpfulCode.UNCLEAR, null, desk.people.colleague);
        long task = desk.tasks().get(0).id();
        assertThatThrownBy(() -> desk.decline(task, "没错", desk.people.otherReviewer))
                .isInstanceOf(NotAllowed.class);
        desk.people.later(Duration.ofDays(8));
        desk.run(em -> desk.flags(em).tend());
        Viewer reviewer = desk.people.viewer(desk.people.otherReviewer);
        TaskRow row = db.in(em -> new ReadFlags(em).all(reviewer, Page.Request.first(5)))
                .rows()
                .get(0);
        assertThat(row.state()).isEqualTo(TaskState.ESCALATED);
        assertThat(row.mayDecline()).isTrue();
        Viewer agent = desk.people.viewer(desk.people.colleague);
        assertThatThrownBy(() -> db.in(em -> new ReadFlags(em).all(agent, Page.Request.first(5))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.decline(task, " ", desk.people.otherReviewer))
                .isInstanceOf(Required.class);
        desk.decline(task, "例子已经够清楚", desk.people.otherReviewer);
        assertThatThrownBy(() -> desk.decline(task, "再来", desk.people.author)).isInstanceOf(TaskClosed.class);
        FlagRow told = desk.settled(desk.people.colleague).get(0);
        assertThat(told.state()).isEqualTo(TaskState.DECLINED);
        assertThat(told.reason()).isEqualTo("例子已经够清楚");
    }

    @EachDatabase
    void what_is_taken_back_withdraws_the_task_and_helpful_opens_none(Db db) {
        Desk desk = new Desk(db);
        KnowledgeId item = desk.people.approved(KnowledgeFixture.experience("新房客户", "先算月供"));
        desk.flag(item, FlagKind.HELPFUL, null, null, desk.people.colleague);
        desk.flag(item, FlagKind.HELPFUL, null, null, desk.people.colleague);
        assertThat(desk.tasks()).isEmpty();
        assertThat(db.<Long>in(em -> new ReadFlags(em).helped(item))).isOne();
        desk.flag(item, FlagKind.OUTDATED, null, "去年的", desk.people.colleague);
        assertThat(db.<Long>in(em -> new ReadFlags(em).helped(item))).isZero();
        assertThat(desk.tasks()).hasSize(1);
        desk.run(em -> desk.flags(em).takeBack(item, desk.people.colleague));
        assertThat(desk.tasks()).isEmpty();
        desk.run(em -> desk.flags(em).outdated(item, desk.people.stranger, "", 41));
        desk.run(em -> desk.flags(em).outdated(item, desk.people.stranger, "", 41));
        assertThat(desk.tasks().get(0).flags()).hasSize(1);
        desk.run(em -> desk.flags(em).undo(41));
        desk.run(em -> desk.flags(em).undo(41));
        assertThat(desk.tasks()).isEmpty();
    }

    @EachDatabase
    void a_flag_needs_its_reason_and_an_item_that_is_found_and_not_ones_own(Db db) {
        Desk desk = new Desk(db);
        KnowledgeId item = desk.people.approved(KnowledgeFixture.experience("新房客户", "先算月供"));
        KnowledgeId draft = desk.people.drafted(KnowledgeFixture.experience("没写完", "…"));
        AgentId reader = desk.people.colleague;
        assertThatThrownBy(() -> desk.flag(item, FlagKind.NOT_HELPFUL, null, null, reader))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> desk.flag(item, FlagKind.WRONG, null, " ", reader))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> desk.flag(item, FlagKind.WRONG, null, "长".repeat(501), reader))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> desk.flag(draft, FlagKind.OUTDATED, null, null, reader))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.flag(item, FlagKind.OUTDATED, null, null, desk.people.author))
                .isInstanceOf(OwnItemFlagged.class);
        assertThat(desk.tasks()).isEmpty();
    }

    private static final class Desk {
        final Db db;
        final KnowledgeFixture people;

        Desk(Db db) {
            this.db = db;
            this.people = new KnowledgeFixture(db);
        }

        void run(java.util.function.Consumer<EntityManager> what) {
            db.run(what::accept);
        }

        FlagItem flags(EntityManager em) {
            return new FlagItem(em, people.clock(), new Outbox(em, people.clock()), FlagSettings.defaults());
        }

        void flag(KnowledgeId item, FlagKind kind, @Nullable UnhelpfulCode code, @Nullable String words, AgentId who) {
            Viewer viewer = people.viewer(who);
            run(em -> flags(em).flag(item, kind, code, words, viewer));
        }

        void decline(long task, String reason, AgentId who) {
            Viewer viewer = people.viewer(who);
            run(em -> flags(em).decline(task, reason, viewer));
        }

        List<TaskRow> tasks() {
            return db.in(em -> new ReadFlags(em).tasksOf(people.author, Page.Request.first(5)))
                    .rows();
        }

        List<FlagRow> settled(AgentId who) {
            return db.in(em -> new ReadFlags(em).settled(who, 5));
        }
    }
}
