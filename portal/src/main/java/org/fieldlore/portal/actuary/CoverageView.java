package org.fieldlore.portal.actuary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldlore.customer.Stage;
import org.fieldlore.insight.Count;
import org.fieldlore.insight.coverage.CoverageCell;
import org.fieldlore.insight.coverage.CoverageMap;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The map as a table: segments or stages across concepts.
 *
 * @param columns the concepts
 * @param lines the segments of one stage, or the stages of one segment
 */
public record CoverageView(List<Term> columns, List<Line> lines) {
    /** More columns than this nobody reads. */
    static final int COLUMNS = 10;

    /**
     * A line.
     *
     * @param segment whose customers, null for all; of a table of stages the one that was chosen
     * @param stage code, null for any; of a table of segments the one that was chosen
     * @param standing who stands there, whatever they call for
     */
    public record Line(
            @Nullable SegmentId segment, @Nullable String stage, Count standing, List<Square> squares) {}

    /**
     * A square of the table.
     *
     * @param cell null when nobody calls for it there
     * @param shade 0 for none or too few to be told, 1..5 by the share of the most customers that are not served
     */
    public record Square(Spot spot, @Nullable CoverageCell cell, int shade) {
        /** Whether enough customers call for it and nobody has written anything. */
        public boolean gap() {
            return cell != null && cell.unwritten() && cell.unserved() != null;
        }
    }

    /** Concepts to choose from: those right below one, else the tops of a scheme, else of all schemes; a leaf stands for itself. */
    static List<Term> concepts(Vocabulary vocabulary, @Nullable ConceptId under, @Nullable String scheme) {
        if (under != null) {
            List<Term> narrower = vocabulary.narrower(under);
            return narrower.isEmpty() ? vocabulary.terms(List.of(under)) : narrower;
        }
        return vocabulary.schemes().stream()
                .filter(one -> scheme == null || one.code().equals(scheme))
                .flatMap(one -> vocabulary.tops(one.code()).stream())
                .toList();
    }

    /** The segments of a stage; the first line is of all customers. */
    static CoverageView ofSegments(
            CoverageMap map, List<Term> concepts, List<SegmentId> segments, @Nullable String stage) {
        return of(
                map,
                concepts,
                Stream.concat(
                                Stream.of(Optional.<SegmentId>empty()),
                                segments.stream().map(Optional::of))
                        .map(one -> new Place(one.orElse(null), stage))
                        .toList());
    }

    /** The stages of a segment, or of all customers. */
    static CoverageView ofStages(CoverageMap map, List<Term> concepts, @Nullable SegmentId segment) {
        return of(
                map,
                concepts,
                Stream.of(Stage.values())
                        .map(one -> new Place(segment, one.name()))
                        .toList());
    }

    private record Place(
            @Nullable SegmentId segment, @Nullable String stage) {
        Spot spot(Term term) {
            return new Spot(segment, stage, term.id());
        }
    }

    private static CoverageView of(CoverageMap map, List<Term> concepts, List<Place> places) {
        Map<Spot, CoverageCell> cells = map.bySpot();
        List<Term> columns = worst(concepts, term -> most(places, term, cells));
        // All customers together would leave every segment pale.
        List<Place> compared = places.stream().anyMatch(place -> place.segment() != null)
                ? places.stream().filter(place -> place.segment() != null).toList()
                : places;
        long most = columns.stream()
                .mapToLong(term -> most(compared, term, cells))
                .max()
                .orElse(0);
        return new CoverageView(
                columns,
                places.stream()
                        .map(place -> new Line(
                                place.segment(),
                                place.stage(),
                                map.standing(place.segment(), place.stage()),
                                columns.stream()
                                        .map(term -> square(place.spot(term), cells, most))
                                        .toList()))
                        .toList());
    }

    /** Of too many concepts the worst, in the order in which they stand in the vocabulary. */
    private static List<Term> worst(List<Term> concepts, Function<Term, Long> unserved) {
        List<Term> worst = concepts.stream()
                .sorted(Comparator.comparing(unserved).reversed())
                .limit(COLUMNS)
                .toList();
        return concepts.stream().filter(worst::contains).toList();
    }

    private static long most(List<Place> places, Term term, Map<Spot, CoverageCell> cells) {
        return places.stream()
                .mapToLong(place -> unserved(cells.get(place.spot(term))))
                .max()
                .orElse(0);
    }

    private static long unserved(@Nullable CoverageCell cell) {
        return cell == null ? 0 : Objects.requireNonNullElse(cell.unserved(), 0L);
    }

    private static Square square(Spot spot, Map<Spot, CoverageCell> cells, long most) {
        CoverageCell cell = cells.get(spot);
        long unserved = unserved(cell);
        int shade = unserved == 0 ? 0 : (int) Math.max(1, Math.min(5, Math.round(5.0 * unserved / Math.max(1, most))));
        return new Square(spot, cell, shade);
    }
}
