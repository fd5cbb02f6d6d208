package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.LoadVocabulary.Loaded;
import org.fieldlore.taxonomy.VocabularyReader.Reading;
import org.jspecify.annotations.Nullable;

class TaxonomyDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final ParsedConcept FAMILY = concept("family", "家庭", null);
    private static final ParsedConcept BABY = concept("baby", "添丁", "family");

    @EachDatabase
    void loading_the_same_again_writes_nothing_and_keeps_the_snapshot(Db db) {
        assertThat(load(db, FAMILY, BABY)).isEqualTo(new Loaded(2, 0, 0, 0));
        assertThat(load(db, BABY, FAMILY)).isEqualTo(new Loaded(0, 0, 0, 2));
        assertThat(waiting(db)).isEqualTo(1);

        db.run(em -> {
            ReadVocabulary read = new ReadVocabulary(em);
            Vocabulary first = read.current();
            assertThat(read.current()).isSameAs(first);
            Term baby = first.byIri(BABY.iri()).orElseThrow();
            assertThat(baby.label("zh-CN")).isEqualTo("添丁");
            assertThat(first.path(baby.id())).extracting(Term::zh).containsExactly("家庭", "添丁");
            assertThat(first.tops("life-event")).extracting(Term::zh).containsExactly("家庭");
            assertThat(first.narrower(first.tops("life-event").get(0).id())).containsExactly(baby);
            assertThat(first.schemes()).containsExactly(new Scheme("life-event", "人生大事", "Life event"));
            assertThat(first.byNotation("baby")).contains(baby);
        });
    }

    @EachDatabase
    void a_concept_that_vanished_is_retired_and_comes_back_with_its_id(Db db) {
        load(db, FAMILY, BABY);
        var id = current(db).byIri(BABY.iri()).orElseThrow().id();

        assertThat(load(db, FAMILY)).isEqualTo(new Loaded(0, 0, 1, 1));
        assertThat(current(db).terms()).extracting(Term::zh).containsExactly("家庭");
        assertThat(current(db).term(id).orElseThrow().zh()).isEqualTo("添丁");

        assertThat(load(db, FAMILY, concept("baby", "新生儿", "family"))).isEqualTo(new Loaded(0, 1, 0, 1));
        assertThat(current(db).byIri(BABY.iri()).orElseThrow().id()).isEqualTo(id);
        assertThat(waiting(db)).isEqualTo(3);
    }

    @EachDatabase
    void a_file_that_breaks_a_rule_changes_nothing(Db db) {
        load(db, FAMILY);
        Violation violation = new Violation("iri:x", "", "缺名称", "label missing");
        VocabularyReader broken = turtle -> new Reading(List.of(), List.of(), List.of(violation));
        assertThatThrownBy(() -> db.run(em -> loader(em, broken).load("")))
                .isInstanceOfSatisfying(VocabularyRefused.class, refusal -> {
                    assertThat(refusal.violations()).containsExactly(violation);
                    assertThat(refusal.facts()).containsExactly(1, "iri:x");
                });
        assertThat(current(db).terms()).hasSize(1);
    }

    @EachDatabase
    void suggestions_follow_the_vocabulary_in_use(Db db) {
        load(db, FAMILY);
        db.run(em -> {
            SuggestConcepts suggest = new SuggestConcepts(new ReadVocabulary(em));
            assertThat(suggest.forText("家庭聚会时聊到添丁", 5)).hasSize(1);
            loader(em, reading(FAMILY, BABY)).load("");
            em.flush();
            assertThat(suggest.forText("家庭聚会时聊到添丁", 5)).hasSize(2);
        });
    }

    private static Loaded load(Db db, ParsedConcept... concepts) {
        return db.in(em -> loader(em, reading(concepts)).load(""));
    }

    private static VocabularyReader reading(ParsedConcept... concepts) {
        return turtle ->
                new Reading(List.of(new Scheme("life-event", "人生大事", "Life event")), List.of(concepts), List.of());
    }

    private static LoadVocabulary loader(EntityManager em, VocabularyReader reader) {
        return new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), reader);
    }

    private static Vocabulary current(Db db) {
        return db.in(em -> new ReadVocabulary(em).current());
    }

    private static long waiting(Db db) {
        List<String> topics = db.in(em -> em.createQuery("select e.topic from OutboxEntry e", String.class)
                .getResultList());
        return topics.stream().filter(Concept.TOPIC::equals).count();
    }

    private static ParsedConcept concept(String slug, String zh, @Nullable String broader) {
        return new ParsedConcept(
                iri(slug),
                "life-event",
                zh,
                slug,
                List.of(),
                List.of("the " + slug),
                "释义",
                "definition",
                broader == null ? null : iri(broader),
                Stream.of("family").map(TaxonomyDbTest::iri).toList(),
                slug);
    }

    private static String iri(String slug) {
        return "https://fieldlore.org/vocabulary/life-event/" + slug;
    }
}
