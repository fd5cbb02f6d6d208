package org.fieldlore.advice.proof;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Blur;
import org.fieldlore.segment.Blurring;
import org.fieldlore.segment.SegmentSettings;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Tells what came of advice: numbers of many customers only, all of them blurred. */
@UseCase
public class ReadProof {
    /** Of fewer customers on either side nothing is said about what advice adds. */
    public static final int FEWEST = 100;

    private final EntityManager em;
    private final Blurring blurring;
    private final SegmentSettings settings;

    @Inject
    public ReadProof(EntityManager em, Blurring blurring, SegmentSettings settings) {
        this.em = em;
        this.blurring = blurring;
        this.settings = settings;
    }

    /** One number as it was counted. */
    private record Counted(long number, long mark) {
        static final Counted NONE = new Counted(0, 0);

        Counted without(Counted part) {
            return new Counted(number - part.number, mark - part.mark);
        }
    }

    /** The numbers of one cell on one side. */
    private static final class Cell {
        private final Map<Figure, Counted> figures = new EnumMap<>(Figure.class);

        Counted of(Figure figure) {
            return figures.getOrDefault(figure, Counted.NONE);
        }
    }

    /** A cell's code and names. */
    private record Key(String cell, String zh, String en) {
        static final Key ALL = new Key("", "", "");
    }

    /** When it was counted last; empty before the first time, and while nothing was shown. */
    public Optional<Instant> countedAt() {
        return Optional.ofNullable(Sql.of("select max(t.counted_at) from advice_tally t")
                .rows(em)
                .get(0)
                .instantOrNull(0));
    }

    /**
     * Returns what came of a lane's cards: all customers first, then by cell; empty when none was shown.
     *
     * @param days one of {@link CountProof#PERIODS}
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public List<ProofRow> shown(Lane lane, int days, Cut cut, Viewer viewer) {
        admit(viewer);
        Map<Key, Map<Boolean, Cell>> cells = cells(Sql.of("t.days = ? and t.lane = ?", days, lane), cut);
        Counted all = side(cells, Key.ALL, false).of(Figure.CUSTOMERS);
        Blur blur = blurring.blur();
        List<ProofRow> rows = new ArrayList<>();
        cells.forEach((key, sides) -> rows.add(
                new ProofRow(key.cell, key.zh, key.en, told(blur, sides.getOrDefault(false, new Cell()), all))));
        return rows;
    }

    /** What may be told of a cell: nothing when it, or the rest, is too small. */
    private static Map<Figure, Long> told(Blur blur, Cell cell, Counted all) {
        Map<Figure, Long> told = new EnumMap<>(Figure.class);
        Counted customers = cell.of(Figure.CUSTOMERS);
        if (few(blur, customers, all)) return told;
        for (Figure figure : Figure.TOLD) {
            Counted counted = cell.of(figure);
            Long number = figure == Figure.CARDS ? cards(blur, counted) : blur.customers(counted.number, counted.mark);
            if (number != null) told.put(figure, number);
        }
        return told;
    }

    private static boolean few(Blur blur, Counted part, Counted all) {
        Counted rest = all.without(part);
        return blur.customers(part.number, part.mark) == null
                || !part.equals(all) && blur.customers(rest.number, rest.mark) == null;
    }

    private static @Nullable Long cards(Blur blur, Counted counted) {
        BigDecimal sum = blur.sum(
                "cards", BigDecimal.valueOf(counted.number), counted.mark, BigDecimal.valueOf(CountProof.MOST_CARDS));
        return sum == null ? null : sum.longValue();
    }

    /**
     * Returns what all experiments of a lane have shown, the newest first.
     *
     * @param outcome of {@link Figure#OUTCOMES}, what is looked at
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public List<Proved> experiments(Lane lane, Cut cut, Figure outcome, Viewer viewer) {
        admit(viewer);
        if (!outcome.outcome()) throw new IllegalArgumentException(outcome + " does not come of advice");
        Blur blur = blurring.blur();
        return KeepExperiments.all(em).stream()
                .filter(one -> one.lane() == lane)
                .map(one -> proved(one, cut, outcome, blur))
                .toList();
    }

    private Proved proved(Experiment one, Cut cut, Figure outcome, Blur blur) {
        Map<Key, Map<Boolean, Cell>> cells = cells(Sql.of("t.experiment_id = ?", one.id()), cut);
        List<Proved.Result> results = new ArrayList<>();
        cells.forEach((key, sides) -> {
            Tally tally = tally(blur, side(cells, key, false), side(cells, key, true), outcome);
            Uplift uplift = tally == null
                    ? null
                    : tally.uplift(FEWEST, Math.sqrt(2) * settings.blur()).orElse(null);
            results.add(new Proved.Result(key.cell, key.zh, key.en, uplift == null ? null : tally, uplift));
        });
        boolean judged = !results.isEmpty() && results.get(0).uplift() != null;
        return new Proved(
                one,
                customers(blur, side(cells, Key.ALL, false).of(Figure.ENTERED)),
                customers(blur, side(cells, Key.ALL, true).of(Figure.ENTERED)),
                results,
                judged ? one.qini() : null);
    }

    private static @Nullable Tally tally(Blur blur, Cell advised, Cell heldOut, Figure outcome) {
        Long all = customers(blur, advised.of(Figure.CUSTOMERS));
        Long won = customers(blur, advised.of(outcome));
        Long allWithout = customers(blur, heldOut.of(Figure.CUSTOMERS));
        Long wonAnyway = customers(blur, heldOut.of(outcome));
        if (all == null || won == null || allWithout == null || wonAnyway == null) return null;
        return new Tally(
                all.intValue(), (int) Math.min(won, all), allWithout.intValue(), (int) Math.min(wonAnyway, allWithout));
    }

    private static @Nullable Long customers(Blur blur, Counted counted) {
        return blur.customers(counted.number, counted.mark);
    }

    private static Cell side(Map<Key, Map<Boolean, Cell>> cells, Key key, boolean heldOut) {
        return cells.getOrDefault(key, Map.of()).getOrDefault(heldOut, new Cell());
    }

    /** All customers, and those of the cut by cell; a segment that is gone is left out. */
    private Map<Key, Map<Boolean, Cell>> cells(Sql which, Cut cut) {
        Map<Key, Map<Boolean, Cell>> cells = new LinkedHashMap<>();
        for (Row row : Sql.of(
                        "select t.cell, t.held_out, t.figure, t.number, t.mark, g.name_zh, g.name_en, t.cut"
                                + " from advice_tally t left join segment g on t.cut = 'SEGMENT' and concat(g.id, '') = t.cell where")
                .add(which)
                .add("and t.cut in ('ALL', ?) order by case when t.cut = 'ALL' then 0 else 1 end, t.cell", cut)
                .rows(em)) {
            if (row.code(7, Cut.class) == Cut.SEGMENT && row.empty(5)) continue;
            Key key = new Key(
                    row.text(0),
                    Objects.requireNonNullElse(row.textOrNull(5), ""),
                    Objects.requireNonNullElse(row.textOrNull(6), ""));
            cells.computeIfAbsent(key, one -> new LinkedHashMap<>())
                    .computeIfAbsent(row.flag(1), side -> new Cell())
                    .figures
                    .put(row.code(2, Figure.class), new Counted(row.number(3), row.number(4)));
        }
        return cells;
    }

    private static void admit(Viewer viewer) {
        boolean may = viewer.is(Role.ACTUARY) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMINISTRATOR);
        if (!may) throw new NotAllowed("proof of advice");
    }
}
