package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.knowledge.KnowledgeFixture.experience;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.privacy.Trace;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;

class CheckDraftDbTest {
    private static final String MOBILE = "138-0013-8000";
    private static final String CLAUSE = "条款编号 13800138000";

    @EachDatabase
    void everything_that_is_missing_is_told_at_once(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Draft empty = new Draft(Kind.EXPERIENCE, "zh", "", Map.of(), Audience.COMPANY, Set.of(), Set.of(), null);

        DraftCheck check = db.in(em -> fix.check(em).of(empty, null));

        assertThat(check.titleMissing()).isTrue();
        assertThat(check.missing()).containsExactly(Section.SITUATION, Section.ACTION);
        assertThat(check.passes()).isFalse();
        assertThat(db.in(em -> fix.check(em).of(experience("先做什么好", "先听。"), null))
                        .passes())
                .isTrue();
    }

    @EachDatabase
    void a_text_with_personal_data_is_found_by_nobody(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(experience("电话 " + MOBILE, "先打给 " + MOBILE));
        long told = fix.waiting(KnowledgeItem.TOPIC);

        assertThatThrownBy(() -> fix.submitted(id)).isInstanceOfSatisfying(PersonalDataInText.class, refused -> {
            assertThat(refused.found())
                    .containsExactly(
                            new Found(null, new Trace(PersonalKind.MOBILE, 3, 16, MOBILE, true)),
                            new Found(Section.ACTION, new Trace(PersonalKind.MOBILE, 4, 17, MOBILE, true)));
            assertThat(refused.getMessage()).doesNotContain("8000");
        });

        assertThat(fix.page(id, fix.author).shown().state()).isEqualTo(VersionState.DRAFT);
        assertThat(fix.waiting(KnowledgeItem.TOPIC)).isEqualTo(told);
    }

    @EachDatabase
    void the_customer_whom_it_was_met_with_is_not_named_in_any_spelling(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Draft plain = experience("先听再说", "Li Xiaona 先说，我听。");
        Draft about = new Draft(
                plain.kind(),
                plain.lang(),
                plain.title(),
                plain.sections(),
                plain.audience(),
                plain.concepts(),
                plain.segments(),
                KnowledgeFixture.CUSTOMER);

        assertThat(db.in(em -> fix.check(em).of(plain, null)).found()).isEmpty();
        assertThat(db.in(em -> fix.check(em).of(about, null)).found())
                .extracting(found -> found.trace().sure())
                .containsExactly(true);
    }

    @EachDatabase
    void what_may_be_something_else_is_declared_harmless_for_this_item_alone(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(experience("看哪一条", CLAUSE));
        KnowledgeId other = fix.drafted(experience("再看哪一条", CLAUSE));
        db.run(em -> fix.dismiss(em).dismiss(id, fix.author, PersonalKind.MOBILE, "13800138000"));
        db.run(em -> fix.dismiss(em).dismiss(id, fix.author, PersonalKind.MOBILE, "13800138000"));

        fix.submitted(id);

        assertThatThrownBy(() -> fix.submitted(other)).isInstanceOf(PersonalDataInText.class);
        List<?> rows = db.in(em -> em.createNativeQuery("select fingerprint, dismissed_by from dismissed_trace")
                .getResultList());
        assertThat(rows).hasSize(1);
    }

    @EachDatabase
    void what_is_surely_personal_cannot_be_declared_harmless(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(experience("看身份证", "990101199003071237"));

        assertThatThrownBy(() -> db.run(
                        em -> fix.dismiss(em).dismiss(id, fix.author, PersonalKind.RESIDENT_ID, "990101199003071237")))
                .isInstanceOf(SurelyPersonal.class);
        assertThatThrownBy(() -> db.run(em ->
                        fix.dismiss(em).dismiss(id, fix.colleague, PersonalKind.RESIDENT_ID, "990101199003071237")))
                .isNotInstanceOf(SurelyPersonal.class);
    }

    @EachDatabase
    void a_reviewer_puts_no_personal_data_into_a_text_either(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id = fix.drafted(experience("先听再说", "先听。"));
        int seen = fix.submitted(id);

        assertThatThrownBy(() -> db.run(em ->
                        fix.review(em).approveWithEdits(id, fix.reviewer, seen, experience("先听再说", "问李小娜。"), null)))
                .isInstanceOf(PersonalDataInText.class);
        assertThat(fix.page(id, fix.author).shown().state()).isEqualTo(VersionState.IN_REVIEW);
    }

    @EachDatabase
    void an_import_refuses_the_row_and_goes_on(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        List<Kept> kept = db.in(em -> fix.imports(em)
                .keep(List.of(
                        reference(fix, "1", "打 " + MOBILE),
                        reference(fix, "2", CLAUSE),
                        reference(fix, "3", "热线 95511"))));

        assertThat(kept)
                .extracting(Kept::outcome)
                .containsExactly(Kept.Outcome.REFUSED, Kept.Outcome.ADDED, Kept.Outcome.ADDED);
        assertThat(kept.get(0).refusal()).isInstanceOf(PersonalDataInText.class);
    }

    private static Imported reference(KnowledgeFixture fix, String id, String text) {
        return new Imported(
                "test", id, Kind.REFERENCE, "zh", "怎么找我们", Map.of(Section.TEXT, text), Set.of(), fix.author, null);
    }
}
