package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.taxonomy.VocabularyEdit.Add;
import org.fieldlore.taxonomy.VocabularyEdit.Merge;
import org.fieldlore.taxonomy.VocabularyEdit.Restore;
import org.fieldlore.taxonomy.VocabularyEdit.Retire;
import org.fieldlore.taxonomy.VocabularyEdit.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final List<ParsedConcept> FAMILY = List.of(
            concept("family", null, "young", "old"),
            concept("young", "family"),
            concept("baby", "young", "old"),
            concept("old", "family", "baby"),
            concept("alone", null));

    @Test
    void a_merge_gives_the_words_the_narrower_ones_and_the_relations_to_the_one_that_stays() {
        Function<String, ParsedConcept> after = after(new Merge(iri("young"), iri("old")), FAMILY);
        ParsedConcept old = after.apply(iri("old"));
        assertThat(old.altZh()).contains("young中", "young俗");
        assertThat(old.altEn()).contains("young", "the young");
        assertThat(after.apply(iri("baby")).broader()).isEqualTo(iri("old"));
        assertThat(after.apply(iri("baby")).related()).isEmpty();
        assertThat(after.apply(iri("family")).related()).containsExactly(iri("old"));
        assertThat(after.apply(iri("young")).retired()).isTrue();
        assertThat(after.apply(iri("young")).replacedBy()).containsExactly(iri("old"));
    }

    @Test
    void what_is_merged_into_something_below_it_leaves_that_in_its_place() {
        Function<String, ParsedConcept> after = after(new Merge(iri("young"), iri("baby")), FAMILY);
        assertThat(after.apply(iri("baby")).broader()).isEqualTo(iri("family"));
    }

    @Test
    void what_is_retired_leaves_what_was_below_it_to_what_was_above() {
        Function<String, ParsedConcept> after =
                after(new Retire(iri("young"), List.of(iri("old"), iri("alone"))), FAMILY);
        assertThat(after.apply(iri("baby")).broader()).isEqualTo(iri("family"));
        assertThat(after.apply(iri("family")).related()).containsExactly(iri("old"));
        assertThat(after.apply(iri("young")).replacedBy()).containsExactly(iri("alone"), iri("old"));
    }

    @Test
    void what_comes_back_stands_under_what_is_still_there() {
        Collection<ParsedConcept> gone = Edits.after(new Retire(iri("baby"), List.of(iri("old"))), FAMILY);
        gone = Edits.after(new Retire(iri("young"), List.of(iri("old"))), gone);
        ParsedConcept back = after(new Restore(iri("baby")), gone).apply(iri("baby"));
        assertThat(back.retired()).isFalse();
        assertThat(back.replacedBy()).isEmpty();
        assertThat(back.broader()).isEqualTo(iri("family"));
    }

    @Test
    void whatever_is_below_moves_to_another_scheme_as_well() {
        ParsedConcept young = FAMILY.get(1).under(null, "need");
        assertThat(after(new State(young), FAMILY).apply(iri("baby")).scheme()).isEqualTo("need");
    }

    @Test
    void an_identifier_that_was_ever_used_is_not_used_again() {
        Collection<ParsedConcept> gone = Edits.after(new Retire(iri("old"), List.of(iri("alone"))), FAMILY);
        for (String taken : List.of("old", "young"))
            assertThatThrownBy(() -> Edits.after(new Add(concept(taken, null)), gone))
                    .isInstanceOf(EditNotPossible.class);
        assertThat(Edits.after(new Add(concept("new", null)), gone)).hasSize(FAMILY.size() + 1);
        assertThatThrownBy(() -> Edits.after(new State(concept("nobody", null)), gone))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        for (VocabularyEdit edit : List.of(
                new Merge(iri("old"), iri("old")),
                new Retire(iri("old"), List.of()),
                new Retire(iri("old"), List.of(iri("old")))))
            assertThatThrownBy(() -> Edits.after(edit, FAMILY)).isInstanceOf(EditNotPossible.class);
        Collection<ParsedConcept> gone = Edits.after(new Retire(iri("old"), List.of(iri("alone"))), FAMILY);
        assertThatThrownBy(() -> Edits.after(new Merge(iri("young"), iri("old")), gone))
                .isInstanceOf(EditNotPossible.class);
        assertThatThrownBy(() -> Edits.after(new Merge(iri("young"), iri("nobody")), FAMILY))
                .isInstanceOf(NotFound.class);
    }

    /** Whatever is done, no concept vanishes, every tag leads to concepts in use, and the tree stays a tree of these. */
    @Property(tries = 300)
    void after_any_edits_every_tag_still_means_something(@ForAll long seed, @ForAll @IntRange(max = 12) int edits) {
        Random random = new Random(seed);
        List<String> names = List.of("family", "young", "baby", "old", "alone");
        Collection<ParsedConcept> all = FAMILY;
        for (int i = 0; i < edits; i++) {
            String one = iri(names.get(random.nextInt(names.size())));
            String other = iri(names.get(random.nextInt(names.size())));
            VocabularyEdit edit = switch (random.nextInt(3)) {
                case 0 -> new Merge(one, other);
                case 1 -> new Retire(one, List.of(other));
                default -> new Restore(one);
            };
            try {
                all = Edits.after(edit, all);
            } catch (EditNotPossible refused) {
                continue;
            }
        }
        assertThat(all)
                .extracting(ParsedConcept::iri)
                .hasSameElementsAs(FAMILY.stream().map(ParsedConcept::iri).toList());
        Vocabulary vocabulary = vocabulary(all);
        for (ParsedConcept concept : all) {
            ConceptId id = vocabulary.idOf(concept.iri()).orElseThrow();
            assertThat(vocabulary.today(id)).as(concept.iri()).isNotEmpty().allMatch(vocabulary::inUse);
            if (concept.retired()) continue;
            assertThat(concept.related()).doesNotContain(concept.iri());
            Set<String> seen = new HashSet<>();
            for (ParsedConcept step = concept; step.broader() != null; step = stated(vocabulary, step.broader())) {
                assertThat(seen.add(step.iri())).as("a circle at " + step.iri()).isTrue();
                assertThat(stated(vocabulary, step.broader()).retired()).isFalse();
            }
        }
    }

    private static ParsedConcept stated(Vocabulary vocabulary, String iri) {
        return vocabulary.stated(vocabulary.idOf(iri).orElseThrow()).orElseThrow();
    }

    private static Vocabulary vocabulary(Collection<ParsedConcept> all) {
        Map<ConceptId, ParsedConcept> stated = new HashMap<>();
        all.forEach(one -> stated.put(new ConceptId(stated.size() + 1), one));
        return Vocabulary.of(List.of(), stated);
    }

    private static Function<String, ParsedConcept> after(VocabularyEdit edit, Collection<ParsedConcept> concepts) {
        Collection<ParsedConcept> after = Edits.after(edit, concepts);
        return iri ->
                after.stream().filter(one -> one.iri().equals(iri)).findFirst().orElseThrow();
    }

    private static ParsedConcept concept(String slug, @Nullable String broader, String... related) {
        return new ParsedConcept(
                iri(slug),
                "situation",
                slug + "中",
                slug,
                List.of(slug + "俗"),
                List.of("the " + slug),
                "这是释义",
                "A definition",
                broader == null ? null : iri(broader),
                List.of(related).stream().map(EditsTest::iri).toList(),
                null);
    }

    private static String iri(String slug) {
        return "https://fieldlore.org/vocabulary/situation/" + slug;
    }
}
