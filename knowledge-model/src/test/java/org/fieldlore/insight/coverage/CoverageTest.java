package org.fieldlore.insight.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.advice.ReadCalls.Caller;
import org.fieldlore.insight.Count;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The measure: what is called for, what there is, and what is missing. */
class CoverageTest {
    private static final ConceptId LIFE = new ConceptId(1);
    private static final ConceptId TERM_LIFE = new ConceptId(2);
    private static final ConceptId WHOLE_LIFE = new ConceptId(3);
    private static final SegmentId FAMILIES = new SegmentId(5);
    private static final SegmentId OTHERS = new SegmentId(6);

    @Test
    void who_calls_for_two_things_calls_once_for_what_is_above_both() {
        Demand demand = demand();
        demand.add(caller(1, "CLIENT", 100, Set.of(FAMILIES), Set.of(TERM_LIFE, WHOLE_LIFE)));

        Map<Long, Sums> families = counted(demand, 5);

        assertThat(families.keySet()).containsExactly(Demand.ALL, 1L, 2L, 3L);
        assertThat(families.values()).allSatisfy(sums -> {
            assertThat(sums.customers()).isEqualTo(1);
            assertThat(sums.premium()).isEqualByComparingTo("100");
        });
        assertThat(counted(demand, Demand.ALL)).isEqualTo(families);
    }

    private static Map<Long, Sums> counted(Demand demand, long segment) {
        return Objects.requireNonNull(demand.counted().get(new Demand.Key(segment, "CLIENT")));
    }

    @Test
    void a_premium_counts_up_to_the_cap_and_in_the_house_currency_alone() {
        Demand demand = demand();
        demand.add(caller(1, "CLIENT", 5_000, Set.of(), Set.of(LIFE)));
        demand.add(new Caller(2, "CLIENT", "USD", 1, new BigDecimal("70.00"), Set.of(), Set.of(LIFE)));
        demand.add(new Caller(3, "CLIENT", null, 0, BigDecimal.ZERO, Set.of(), Set.of(LIFE)));

        Sums sums = Objects.requireNonNull(counted(demand, Demand.ALL).get(1L));

        assertThat(sums.customers()).isEqualTo(3);
        assertThat(sums.summed()).isEqualTo(2);
        assertThat(sums.premium()).isEqualByComparingTo("1000");
    }

    @Property(tries = 200)
    void stages_add_up_to_all_and_nobody_is_lost(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> stages,
            @ForAll @LongRange(min = 1, max = 9) long first) {
        Demand demand = demand();
        long id = first;
        for (int stage : stages)
            demand.add(caller(id++, "S".repeat(stage + 1), 10, Set.of(FAMILIES), Set.of(TERM_LIFE)));

        Sums all = demand.counted().entrySet().stream()
                .filter(entry -> entry.getKey().segment() == 5)
                .map(entry -> entry.getValue().get(1L))
                .reduce(new Sums(0, 0, BigDecimal.ZERO, 0, 0, 0), Sums::and);

        assertThat(all.customers()).isEqualTo(stages.size());
        assertThat(all.premium()).isEqualByComparingTo(BigDecimal.valueOf(10L * stages.size()));
        long mark = 0;
        for (long customer = first; customer < id; customer++) mark += Sums.mark(customer);
        assertThat(all.mark()).isEqualTo(mark);
    }

    @Test
    void an_item_serves_its_segment_whole_others_not_and_everybody_half_when_it_names_none() {
        Supply.Item families = new Supply.Item(new KnowledgeId(1), 0.6, Set.of(FAMILIES));
        Supply.Item anybody = new Supply.Item(new KnowledgeId(2), 1, Set.of());
        Supply supply = new Supply();
        supply.add(families, Set.of(TERM_LIFE, LIFE));
        supply.add(anybody, Set.of(WHOLE_LIFE, LIFE));

        assertThat(supply.of(FAMILIES, LIFE).worth()).isCloseTo(1.1, within(1e-9));
        assertThat(supply.of(FAMILIES, LIFE).items()).isEqualTo(2);
        assertThat(supply.of(OTHERS, LIFE)).isEqualTo(new Supply.Amount(1, 0.5));
        assertThat(supply.of(null, LIFE).worth()).isCloseTo(1.6, within(1e-9));
        assertThat(supply.of(OTHERS, TERM_LIFE)).isEqualTo(Supply.Amount.NONE);
        assertThat(Supply.best(List.of(anybody, families), FAMILIES, 20)).containsExactly(families, anybody);
        assertThat(Supply.best(List.of(anybody, families), OTHERS, 20)).containsExactly(anybody);
    }

    @Property(tries = 300)
    void more_supply_leaves_never_more_unserved(
            @ForAll @LongRange(max = 1_000_000) long customers,
            @ForAll @DoubleRange(max = 5) double worth,
            @ForAll @DoubleRange(max = 5) double more) {
        CoverageCell less = cell("CLIENT", customers, worth, 0);
        CoverageCell better = cell("CLIENT", customers, worth + more, 0);

        assertThat(less.covered()).isBetween(0.0, 1.0);
        assertThat(less.unserved()).isBetween(0L, customers);
        assertThat(better.unserved()).isLessThanOrEqualTo(less.unserved());
        assertThat(cell("CLIENT", customers, CoverageCell.ENOUGH, 0).unserved()).isZero();
    }

    @Test
    void gaps_come_worst_first_by_what_was_chosen_and_leave_out_what_may_not_be_told() {
        CoverageCell large = cell("CLIENT", 900L, 0.9, 1);
        CoverageCell empty = cell("LOYAL", 500L, 0, 0);
        CoverageCell asked = cell("TARGET", 20L, 0, 9);
        CoverageCell few = cell("PROSPECT", null, 0, 0);
        CoverageCell covered = cell("POTENTIAL", 800L, 2, 0);
        CoverageMap map = new CoverageMap(null, List.of(), List.of(few, covered, asked, large, empty));

        assertThat(map.gaps(null, null, CoverageMap.Sort.CUSTOMERS)).containsExactly(empty, large, asked);
        assertThat(map.gaps(null, null, CoverageMap.Sort.ASKED)).containsExactly(asked, large, empty);
        assertThat(map.gaps(FAMILIES, "LOYAL", CoverageMap.Sort.PREMIUM)).containsExactly(empty);
        assertThat(map.gaps(OTHERS, null, CoverageMap.Sort.CUSTOMERS)).isEmpty();
    }

    @Test
    void a_place_is_read_as_it_was_written_and_nothing_else_is() {
        for (Spot spot : List.of(new Spot(FAMILIES, "CLIENT", LIFE), new Spot(null, null, TERM_LIFE)))
            assertThat(Spot.read(spot.key())).contains(spot);
        for (String nonsense : List.of("", "1-CLIENT", "1-CLIENT-0", "-CLIENT-1", "1-client-1", "1-CLIENT-1 "))
            assertThat(Spot.read(nonsense)).as(nonsense).isEmpty();
    }

    private static Demand demand() {
        return new Demand(
                concept -> concept.equals(LIFE) ? List.of(LIFE) : List.of(LIFE, concept),
                "CNY",
                new BigDecimal("1000"));
    }

    private static Caller caller(
            long id, String stage, long premium, Set<SegmentId> segments, Set<ConceptId> concepts) {
        return new Caller(id, stage, "CNY", 1, BigDecimal.valueOf(premium), segments, concepts);
    }

    private static CoverageCell cell(String stage, @Nullable Long customers, double worth, long asked) {
        return new CoverageCell(
                new Spot(FAMILIES, stage, LIFE), new Count(customers), null, worth > 0 ? 1 : 0, worth, asked, 0, null);
    }
}
