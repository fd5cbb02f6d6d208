package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.GrantLicence;
import org.fieldlore.people.Licence;
import org.fieldlore.people.LicenceRow;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;

class LicencesDbTest {
    private static final Draft FOR_ALL = experience("房贷客户怎么谈定期寿险", "先问还款人走了怎么办。");
    private static final Draft FOR_BRANCH = new Draft(
            Kind.FAQ, "zh", "支公司的车位在哪", Map.of(Section.ANSWER, "地下二层。"), Audience.BRANCH, Set.of(), Set.of(), null);

    @EachDatabase
    void a_candidate_waits_a_contributor_only_for_the_company_and_a_publisher_never(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        for (Licence licence : List.of(Licence.CONTRIBUTOR, Licence.PUBLISHER)) fix.plan(licence, 0);
        assertThat(handedIn(fix, FOR_BRANCH)).isFalse();
        fix.licence(fix.author, Licence.CONTRIBUTOR);
        fix.later(Duration.ofHours(1));
        assertThat(handedIn(fix, FOR_ALL)).isFalse();
        assertThat(handedIn(fix, FOR_BRANCH)).isTrue();
        fix.licence(fix.author, Licence.PUBLISHER);
        fix.later(Duration.ofHours(1));
        assertThat(handedIn(fix, FOR_ALL)).isTrue();
    }

    private static boolean handedIn(KnowledgeFixture fix, Draft draft) {
        KnowledgeId id = fix.drafted(draft);
        return fix.db.in(em -> fix.write(em).submit(id, fix.author)).live();
    }

    @EachDatabase
    void what_goes_live_by_licence_is_nobodys_adoption_until_a_reviewer_has_looked(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        fix.plan(Licence.PUBLISHER, 50);
        fix.licence(fix.author, Licence.PUBLISHER);
        fix.drawn = true;
        KnowledgeId id = fix.drafted(FOR_ALL);
        fix.submitted(id);
        ItemView page = fix.page(id, fix.reviewer);
        assertThat(page.confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(page.adoptedAt()).isNull();
        assertThat(page.may(Action.SAMPLE)).isTrue();
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isZero();
        Viewer viewer = fix.viewer(fix.reviewer);
        assertThat(db.in(em -> fix.reviews(em).queue(viewer, QueueFilter.ALL, Page.Request.first(5)))
                        .rows())
                .extracting(QueueRow::sample)
                .containsExactly(true);

        int seen = page.shown().revision();
        db.run(em -> fix.review(em).passSample(id, fix.reviewer, seen));
        assertThat(fix.page(id, fix.author).adoptedAt()).isEqualTo(fix.now);
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isEqualTo(1);
        assertThat(db.<Long>in(em -> fix.reviews(em).waiting(viewer))).isZero();
    }

    @EachDatabase
    void what_was_found_wanting_stays_and_is_labelled_again(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        fix.plan(Licence.PUBLISHER, 100);
        fix.licence(fix.author, Licence.PUBLISHER);
        KnowledgeId id = fix.drafted(FOR_ALL);
        int seen = fix.submitted(id);
        db.run(em -> fix.review(em).failSample(id, fix.reviewer, seen, "没有写结果"));
        ItemView page = fix.page(id, fix.author);
        assertThat(page.confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(page.shown().sample()).isEqualTo(Sample.FAILED);
        assertThat(page.history().get(0).reason()).isEqualTo("没有写结果");
        assertThat(fix.page(id, fix.stranger).history())
                .extracting(EventView::event)
                .doesNotContain(EventType.SAMPLE_FAILED);
    }

    @EachDatabase
    void licences_are_granted_by_those_who_answer_for_the_branch_and_never_to_oneself(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Viewer manager = fix.viewer(fix.office("manager", Role.MANAGER));
        grant(fix, fix.author, Licence.PUBLISHER, manager);
        grant(fix, fix.colleague, Licence.COACH, manager);
        Viewer coach = fix.viewer(fix.colleague);
        assertThatThrownBy(() -> grant(fix, fix.stranger, Licence.CONTRIBUTOR, manager))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grant(fix, manager.agent(), Licence.COACH, manager))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grant(fix, fix.author, Licence.CANDIDATE, coach))
                .isInstanceOf(NotAllowed.class);
        grant(fix, fix.otherReviewer, Licence.CONTRIBUTOR, coach);
        assertThatThrownBy(() -> grant(fix, fix.otherReviewer, Licence.PUBLISHER, coach))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        db.run(em -> new GrantLicence(em, fix.clock()).grant(fix.author, Licence.COACH, " ", manager)))
                .isInstanceOf(Required.class);

        List<LicenceRow> rows = db.in(em -> new GrantLicence(em, fix.clock()).ofBranch(coach));
        assertThat(rows)
                .filteredOn(row -> row.agent().equals(fix.author))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.licence()).isEqualTo(Licence.PUBLISHER);
                    assertThat(row.reason()).isEqualTo("做得好");
                    assertThat(row.by("en")).isEqualTo("The Office");
                });
        Viewer author = fix.viewer(fix.author);
        assertThatThrownBy(() -> db.in(em -> new GrantLicence(em, fix.clock()).ofBranch(author)))
                .isInstanceOf(NotAllowed.class);
    }

    private static void grant(KnowledgeFixture fix, AgentId to, Licence licence, Viewer by) {
        fix.db.run(em -> new GrantLicence(em, fix.clock()).grant(to, licence, "做得好", by));
    }

    @EachDatabase
    void the_checklist_coaches_and_does_not_decide(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Viewer admin = fix.viewer(fix.office("admin", Role.ADMINISTRATOR));
        Viewer manager = fix.viewer(fix.office("manager", Role.MANAGER));
        db.run(em -> standard(fix, em).add(Kind.EXPERIENCE, "做法照着就能做", "It can be done as told", admin));
        db.run(em -> standard(fix, em).add(Kind.EXPERIENCE, "概念标得准", "The concepts fit", admin));
        db.run(em -> standard(fix, em).add(Kind.FAQ, "答案先给结论", "The answer comes first", admin));
        List<ContentStandard.Criterion> asked = db.in(em -> standard(fix, em).of(Kind.EXPERIENCE));
        assertThat(asked)
                .extracting(ContentStandard.Criterion::en)
                .containsExactly("It can be done as told", "The concepts fit");
        KnowledgeId id = fix.approved(FOR_ALL);
        Map<Long, Boolean> answers =
                Map.of(asked.get(0).id(), true, asked.get(1).id(), false, 999L, true);
        assertThatThrownBy(() -> db.run(em -> standard(fix, em).answer(id, 1, answers, fix.author)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> standard(fix, em).answer(id, 1, answers, fix.reviewer));
        db.run(em -> standard(fix, em).answer(id, 1, answers, fix.reviewer));

        assertThat(fix.page(id, fix.author).confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(db.<Map<Long, Boolean>>in(em -> standard(fix, em).answers(id, 1)))
                .isEqualTo(Map.of(asked.get(0).id(), true, asked.get(1).id(), false));
        assertThat(db.<List<ContentStandard.Figure>>in(em -> standard(fix, em).figures(fix.author)))
                .extracting(ContentStandard.Figure::percent)
                .containsExactly(0L, 100L);
        assertThat(db.<List<ContentStandard.Standing>>in(em -> standard(fix, em).ofBranch(manager)))
                .singleElement()
                .satisfies(one -> assertThat(one.author().id()).isEqualTo(fix.author));
        db.run(em -> standard(fix, em).use(asked.get(0).id(), false, admin));
        assertThat(db.<List<ContentStandard.Criterion>>in(
                        em -> standard(fix, em).of(Kind.EXPERIENCE)))
                .hasSize(1);
        assertThatThrownBy(() -> db.run(em -> standard(fix, em).use(1, true, manager)))
                .isInstanceOf(NotAllowed.class);
    }

    private static ContentStandard standard(KnowledgeFixture fix, EntityManager em) {
        return new ContentStandard(em, fix.clock());
    }

    @EachDatabase
    void the_plan_is_set_by_administrators_within_its_range(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Viewer admin = fix.viewer(fix.office("admin", Role.ADMINISTRATOR));
        Viewer reviewer = fix.viewer(fix.reviewer);
        db.run(em -> new SamplingPlan(em).set(Licence.PUBLISHER, Kind.FAQ, 30, admin));
        assertThat(db.<List<SamplingPlan.Line>>in(em -> new SamplingPlan(em).lines()))
                .filteredOn(line -> line.licence() == Licence.PUBLISHER)
                .singleElement()
                .satisfies(line -> assertThat(line.percent()).isEqualTo(Map.of(Kind.FAQ, 30)));
        db.run(em -> new SamplingPlan(em).set(Licence.PUBLISHER, Kind.FAQ, null, admin));
        assertThat(db.<List<SamplingPlan.Line>>in(em -> new SamplingPlan(em).lines()))
                .allSatisfy(line -> assertThat(line.percent()).isEmpty());
        assertThatThrownBy(() -> db.run(em -> new SamplingPlan(em).set(Licence.PUBLISHER, Kind.FAQ, 101, admin)))
                .isInstanceOf(PercentOutOfRange.class);
        assertThatThrownBy(() -> db.run(em -> new SamplingPlan(em).set(Licence.PUBLISHER, Kind.FAQ, 1, reviewer)))
                .isInstanceOf(NotAllowed.class);
    }
}
