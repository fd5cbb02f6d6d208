package org.fieldlore.insight.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.insight.Count;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The map for some concepts.
 *
 * @param drawnAt when demand was counted, or null before the first time
 * @param standing how many customers stand in a segment, all stages together, whatever they call for; under null all customers
 * @param cells by segment and for all customers, by stage and for all stages; places that nobody calls from are missing
 */
public record CoverageMap(@Nullable Instant drawnAt, List<Standing> standing, List<CoverageCell> cells) {
    public CoverageMap {
        standing = List.copyOf(standing);
        cells = List.copyOf(cells);
    }

    /** Customers of a segment, or all, in a stage, or any, whatever they call for. */
    public record Standing(
            @Nullable SegmentId segment, @Nullable String stage, Count customers) {}

    /** What the worst gaps are worst by. */
    public enum Sort {
        CUSTOMERS(cell -> cell.unserved() == null ? null : BigDecimal.valueOf(cell.unserved())),
        PREMIUM(CoverageCell::atStake),
        ASKED(cell -> BigDecimal.valueOf(cell.asked()));

        private final Comparator<CoverageCell> worstFirst;

        Sort(Function<CoverageCell, @Nullable BigDecimal> by) {
            this.worstFirst = Comparator.comparing(by, Comparator.nullsLast(Comparator.reverseOrder()));
        }
    }

    /** The cells by their places. */
    public Map<Spot, CoverageCell> bySpot() {
        return cells.stream().collect(Collectors.toMap(CoverageCell::spot, Function.identity()));
    }

    /** How many stand there, as far as it may be told. */
    public Count standing(@Nullable SegmentId segment, @Nullable String stage) {
        return standing.stream()
                .filter(one -> Objects.equals(one.segment(), segment) && Objects.equals(one.stage(), stage))
                .findFirst()
                .map(Standing::customers)
                .orElse(new Count(null));
    }

    /**
     * Returns the cells of one segment and stage each that are not covered, worst first and in the order of what is told: the true
     * order would tell who is larger by one.
     *
     * @param segment of this one; null for all segments
     * @param stage of this one; null for all stages
     */
    public List<CoverageCell> gaps(@Nullable SegmentId segment, @Nullable String stage, Sort sort) {
        boolean segments = cells.stream().anyMatch(cell -> cell.spot().segment() != null);
        return cells.stream()
                .filter(cell -> cell.spot().stage() != null && (cell.spot().segment() != null) == segments)
                .filter(cell -> segment == null || segment.equals(cell.spot().segment()))
                .filter(cell -> stage == null || stage.equals(cell.spot().stage()))
                .filter(cell -> Optional.ofNullable(cell.unserved()).orElse(0L) > 0)
                .sorted(sort.worstFirst
                        .thenComparing(Sort.CUSTOMERS.worstFirst)
                        .thenComparing(cell -> cell.spot().key()))
                .toList();
    }
}
