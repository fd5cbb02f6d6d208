package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;

class ImportKnowledgeDbTest {
    @EachDatabase
    void importing_the_same_again_writes_nothing(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        List<Imported> rows = List.of(row(fix, "q1", "等待期是什么"), row(fix, "Q1", "等待期从哪天算"));
        List<Kept> first = db.in(em -> fix.imports(em).keep(rows));
        assertThat(first).extracting(Kept::outcome).containsOnly(Kept.Outcome.ADDED);
        assertThat(first).extracting(Kept::id).doesNotHaveDuplicates();
        long told = fix.waiting(KnowledgeItem.TOPIC);

        fix.later(Duration.ofDays(1));
        List<Kept> again = db.in(em -> fix.imports(em).keep(rows));
        assertThat(again).extracting(Kept::outcome).containsOnly(Kept.Outcome.UNCHANGED);
        assertThat(again)
                .extracting(Kept::id)
                .isEqualTo(first.stream().map(Kept::id).toList());
        assertThat(fix.waiting(KnowledgeItem.TOPIC)).isEqualTo(told);
    }

    @EachDatabase
    void a_changed_text_becomes_the_next_live_wording(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id =
                Objects.requireNonNull(keep(fix, row(fix, "q1", "等待期是什么")).id());
        db.run(em -> fix.review(em).validate(id, fix.reviewer, 1));
        assertThat(fix.page(id, fix.stranger).confidence()).isEqualTo(Confidence.VALIDATED);

        assertThat(keep(fix, row(fix, "q1", "等待期指的是什么")).outcome()).isEqualTo(Kept.Outcome.CHANGED);
        ItemView page = fix.page(id, fix.reviewer);
        assertThat(page.shown().text().title()).isEqualTo("等待期指的是什么");
        assertThat(page.confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(page.externalId()).isEqualTo("q1");
        assertThat(page.versions())
                .extracting(VersionView::state)
                .containsExactly(VersionState.LIVE, VersionState.SUPERSEDED);
        assertThat(page.may()).contains(Action.VALIDATE);
        assertThat(fix.waiting(KnowledgeItem.ADOPTION)).isZero();
    }

    @EachDatabase
    void the_same_text_imported_as_official_is_trusted_from_then_on(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        KnowledgeId id =
                Objects.requireNonNull(keep(fix, row(fix, "q1", "等待期是什么")).id());
        List<Imported> rows = List.of(row(fix, "q1", "等待期是什么"));
        List<Kept> kept = db.in(em -> fix.imports(em).keep(rows, Confidence.VALIDATED));
        assertThat(kept).extracting(Kept::outcome).containsExactly(Kept.Outcome.CHANGED);
        assertThat(fix.page(id, fix.stranger).confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(fix.page(id, fix.reviewer).versions()).hasSize(1);

        keep(fix, row(fix, "q1", "等待期是什么"));
        assertThat(fix.page(id, fix.stranger).confidence()).isEqualTo(Confidence.VALIDATED);
    }

    @EachDatabase
    void bad_rows_are_refused_and_good_ones_kept(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        Imported good = row(fix, "a", "好的问题");
        Imported empty = new Imported(
                "test", "b", Kind.FAQ, "zh", "没有答案", Map.of(Section.ANSWER, " \u0000 "), Set.of(), fix.author, null);
        Imported french = new Imported(
                "test", "c", Kind.FAQ, "fr", "Question", Map.of(Section.ANSWER, "oui"), Set.of(), fix.author, null);
        List<Kept> kept = db.in(em -> fix.imports(em).keep(List.of(empty, good, french), Confidence.VALIDATED));

        assertThat(kept)
                .extracting(Kept::outcome)
                .containsExactly(Kept.Outcome.REFUSED, Kept.Outcome.ADDED, Kept.Outcome.REFUSED);
        assertThat(kept.get(0).refusal()).isInstanceOf(SectionMissing.class);
        assertThat(kept.get(2).refusal()).isInstanceOf(LanguageUnknown.class);
        List<KnowledgeId> found = db.in(em -> fix.read(em).findableIds(0, 10));
        assertThat(found).containsExactly(kept.get(1).id());
        assertThatThrownBy(() -> db.run(em -> fix.imports(em).keep(List.of(good), Confidence.ARCHIVED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @EachDatabase
    void ten_thousand_rows_take_well_under_a_minute(Db db) {
        KnowledgeFixture fix = new KnowledgeFixture(db);
        List<Imported> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> row(fix, "q" + i, "第" + i + "个问题"))
                .toList();
        long start = System.nanoTime();
        db.run(em -> fix.imports(em).keep(rows));
        long first = System.nanoTime() - start;
        start = System.nanoTime();
        db.run(em -> fix.imports(em).keep(rows));
        long again = System.nanoTime() - start;

        List<KnowledgeId> ids = db.in(em -> fix.read(em).findableIds(0, 500));
        List<Findable> found = db.in(em -> fix.read(em).findable(ids));
        assertThat(found)
                .hasSize(500)
                .allSatisfy(item -> assertThat(item.concepts()).hasSize(2));
        assertThat(Duration.ofNanos(first)).isLessThan(Duration.ofSeconds(40));
        assertThat(again).isLessThan(first);
    }

    private static Kept keep(KnowledgeFixture fix, Imported row) {
        return fix.db.in(em -> fix.imports(em).keep(List.of(row))).get(0);
    }

    private static Imported row(KnowledgeFixture fix, String id, String title) {
        return new Imported(
                "test",
                id,
                Kind.FAQ,
                "zh",
                title,
                Map.of(Section.ANSWER, "从合同生效那天算起的一段时间，期间因病出险不赔。"),
                Set.of(new ConceptId(1), new ConceptId(2)),
                fix.author,
                null);
    }
}
