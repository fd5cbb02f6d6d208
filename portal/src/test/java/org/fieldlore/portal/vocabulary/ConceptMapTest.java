package org.fieldlore.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;

class ConceptMapTest {
    @Property(tries = 100)
    void every_neighbour_has_a_place_of_its_own_within_the_picture(
            @ForAll @IntRange(max = 3) int above,
            @ForAll @IntRange(max = 30) int narrower,
            @ForAll @IntRange(max = 30) int related) {
        ConceptMap map = ConceptMap.of(terms(0, above), terms(100, narrower), terms(200, related));
        assertThat(map.spots()).hasSize(Math.min(14, Math.min(1, above) + narrower + related));
        assertThat(map.spots()).extracting(spot -> spot.x() + " " + spot.y()).doesNotHaveDuplicates();
        assertThat(map.spots()).allSatisfy(spot -> {
            assertThat(Double.parseDouble(spot.x())).isBetween(0.0, (double) ConceptMap.WIDTH);
            assertThat(Double.parseDouble(spot.y())).isBetween(0.0, (double) ConceptMap.HEIGHT);
        });
    }

    private static List<Term> terms(long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(id -> new Term(
                        new ConceptId(id + 1),
                        "iri" + id,
                        "x",
                        "中",
                        "en",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        null,
                        List.of()))
                .toList();
    }
}
