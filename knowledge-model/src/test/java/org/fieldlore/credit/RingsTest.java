package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.junit.jupiter.api.Test;

class RingsTest {
    private static final int RINGS = 12;

    /** The numbers of the method were chosen on seeds 1 to 20. */
    private static final LongStream UNSEEN = LongStream.rangeClosed(1001, 1020);

    @Test
    void planted_rings_are_found_and_honest_people_are_left_alone() {
        PlantedRings.Score score = UNSEEN.mapToObj(seed -> PlantedRings.judge(seed, RINGS))
                .reduce(PlantedRings.Score::plus)
                .orElseThrow();

        System.out.printf(
                Locale.ROOT,
                "rings: precision %.3f recall %.3f (%d hidden people, %d suspected)%n",
                score.precision(),
                score.recall(),
                score.hidden(),
                score.suspected());
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void without_rings_hardly_anybody_is_suspected() {
        int suspected = LongStream.rangeClosed(1001, 1010)
                .mapToObj(seed -> PlantedRings.judge(seed, 0))
                .mapToInt(PlantedRings.Score::suspected)
                .sum();

        assertThat(suspected).isLessThanOrEqualTo(10);
    }

    @Test
    void a_circle_of_three_is_found_with_the_uses_that_go_round() {
        Rings rings = new Rings(branches(40), 4);
        honest(rings, 40);
        for (int i = 0; i < 10; i++) {
            rings.add(new AgentId(1), new AgentId(11));
            rings.add(new AgentId(11), new AgentId(21));
            rings.add(new AgentId(21), new AgentId(1));
        }

        List<Rings.Suspicion> found = rings.find();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).members()).containsExactlyInAnyOrder(new AgentId(1), new AgentId(11), new AgentId(21));
        assertThat(found.get(0).uses()).isBetween(30, 33);
        assertThat(found.get(0).excess()).isGreaterThan(4);
    }

    @Test
    void a_chain_that_leads_nowhere_back_is_no_ring() {
        Rings rings = new Rings(branches(40), 4);
        honest(rings, 40);
        for (int i = 0; i < 10; i++) {
            rings.add(new AgentId(1), new AgentId(11));
            rings.add(new AgentId(11), new AgentId(21));
        }

        assertThat(rings.find()).isEmpty();
    }

    @Test
    void components_are_those_that_lead_to_each_other() {
        Map<Long, Set<Long>> graph = new TreeMap<>();
        graph.put(1L, Set.of(2L));
        graph.put(2L, Set.of(3L));
        graph.put(3L, Set.of(1L, 4L));
        graph.put(4L, Set.of(5L));
        graph.put(5L, Set.of(4L, 6L));

        assertThat(StrongComponents.of(graph)).containsExactlyInAnyOrder(Set.of(1L, 2L, 3L), Set.of(4L, 5L));
    }

    @Test
    void the_chance_of_so_many_is_that_of_the_poisson_distribution() {
        // R: ppois(2, 1, lower.tail = FALSE) and ppois(9, 0.5, lower.tail = FALSE)
        assertThat(Rings.poissonTail(3, 1)).isCloseTo(0.0803014, within(1e-7));
        assertThat(Rings.poissonTail(10, 0.5)).isCloseTo(1.70967e-10, within(1e-14));
    }

    private static Map<AgentId, BranchId> branches(int people) {
        Map<AgentId, BranchId> branches = new HashMap<>();
        for (long id = 1; id <= people; id++) branches.put(new AgentId(id), new BranchId((id - 1) / 10 + 1));
        return branches;
    }

    /** Everybody uses everybody once. */
    private static void honest(Rings rings, int people) {
        for (long user = 1; user <= people; user++)
            for (long author = 1; author <= people; author++) rings.add(new AgentId(user), new AgentId(author));
    }
}
