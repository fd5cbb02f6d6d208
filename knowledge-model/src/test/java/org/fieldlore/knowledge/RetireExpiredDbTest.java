package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;

class RetireExpiredDbTest {
    private static Draft regulation(String until) {
        return new Draft(
                Kind.REFERENCE,
                "zh",
                "健康告知的新规定",
                Map.of(
                        Section.TEXT, "投保前两年内的检查也要告知。",
                        Section.SORT, "REGULATION",
                        Section.VALID_FROM, "2026-01-01",
                        Section.VALID_UNTIL, until),
                Audience.COMPANY,
                Set.of(),
                Set.of(),
                null);
    }

    private static int run(KnowledgeFixture fix) {
        return fix.db.<Integer>in(em -> new RetireExpired(em, fix.clock(), new Outbox(em, fix.clock())).run());
    }

    private static Confidence confidence(KnowledgeFixture fix, KnowledgeId id) {
        return fix.page(id, fix.author).confidence();
    }

    @EachDatabase
    void a_reference_is_out_of_use_the_day_after_its_last_and_says_why(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(regulation("2026-03-31"));
        fix.now = Instant.parse("2026-03-31T23:59:59Z");
        assertThat(run(fix)).isZero();

        fix.now = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(run(fix)).isEqualTo(1);

        assertThat(confidence(fix, id)).isEqualTo(Confidence.ARCHIVED);
        EventView newest = fix.page(id, fix.author).history().get(0);
        assertThat(newest.event()).isEqualTo(EventType.EXPIRED);
        assertThat(newest.reason()).isEqualTo("2026-03-31");
        assertThat(run(fix)).isZero();
    }

    @EachDatabase
    void who_brings_one_back_is_not_contradicted_until_its_next_wording_runs_out(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(regulation("2026-03-31"));
        fix.now = Instant.parse("2026-04-02T08:00:00Z");
        run(fix);
        fix.db.run(em -> fix.archive(em).restore(id, fix.author));

        assertThat(run(fix)).isZero();
        assertThat(confidence(fix, id)).isEqualTo(Confidence.VALIDATED);

        fix.db.run(em -> fix.write(em).saveDraft(id, fix.author, regulation("2026-06-30")));
        int seen = fix.submitted(id);
        fix.db.run(em -> fix.review(em).approve(id, fix.reviewer, seen));
        fix.now = Instant.parse("2026-07-01T08:00:00Z");
        assertThat(run(fix)).isEqualTo(1);
        assertThat(confidence(fix, id)).isEqualTo(Confidence.ARCHIVED);
    }

    @EachDatabase
    void what_runs_out_before_its_next_verification_is_due_then(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.approved(regulation("2026-03-20"));

        assertThat(fix.page(id, fix.author).keeping().dueAt()).isEqualTo(Instant.parse("2026-03-21T00:00:00Z"));
        Viewer owner = fix.viewer(fix.author);
        Page<DueRow> due = db.in(em -> fix.reviews(em).due(owner, false, new Page.Request(0, 10)));
        assertThat(due.rows()).extracting(DueRow::id).containsExactly(id);
    }

    @EachDatabase
    void what_nobody_has_approved_yet_and_what_holds_for_ever_is_left_alone(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId waiting = fix.drafted(regulation("2026-03-02"));
        fix.submitted(waiting);
        KnowledgeId lasting = fix.approved(KnowledgeFixture.experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办。"));
        fix.later(Duration.ofDays(400));

        assertThat(run(fix)).isZero();
        assertThat(confidence(fix, lasting)).isEqualTo(Confidence.VALIDATED);
    }
}
