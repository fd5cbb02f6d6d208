package org.fieldlore.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldlore.search.FacetCount;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConceptTreeTest {
    private static final List<Scheme> SCHEMES =
            List.of(new Scheme("objection", "异议", "Objection"), new Scheme("product", "产品", "Product"));
    private static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            term(1, "objection", null),
            term(2, "objection", 1L),
            term(3, "objection", 2L),
            term(4, "product", null),
            term(5, "product", 4L)));

    @Test
    void a_scheme_shows_its_tops_and_the_most_frequent_comes_first() {
        List<ConceptTree.Group> groups =
                groups(count(1, 3, false), count(2, 3, false), count(4, 7, false), count(5, 2, false));

        assertThat(groups).extracting(group -> group.scheme().code()).containsExactly("product", "objection");
        assertThat(groups.get(0).nodes()).hasSize(1);
        assertThat(groups.get(0).nodes().get(0).below()).isEmpty();
    }

    @Test
    void a_chosen_concept_opens_the_way_down_to_it_and_what_lies_below() {
        List<ConceptTree.Group> groups = groups(count(1, 3, false), count(2, 3, true), count(3, 1, false));

        ConceptTree.Node top = groups.get(0).nodes().get(0);
        ConceptTree.Node chosen = top.below().get(0);
        assertThat(chosen.count().chosen()).isTrue();
        assertThat(chosen.below()).extracting(node -> node.term().id()).containsExactly(new ConceptId(3));
    }

    @Test
    void concepts_that_nobody_knows_any_more_are_left_out() {
        assertThat(groups(count(99, 4, true))).isEmpty();
    }

    private static List<ConceptTree.Group> groups(FacetCount... counts) {
        return new ConceptTree(VOCABULARY, List.of(counts)).groups(SCHEMES);
    }

    private static FacetCount count(long concept, long items, boolean chosen) {
        return new FacetCount("" + concept, items, chosen);
    }

    private static Term term(long id, String scheme, @Nullable Long broader) {
        return new Term(
                new ConceptId(id),
                "https://fieldlore.org/vocabulary/" + scheme + "/" + id,
                scheme,
                "概念" + id,
                "concept " + id,
                List.of(),
                List.of(),
                "",
                "",
                broader == null ? null : new ConceptId(broader),
                List.of());
    }
}
