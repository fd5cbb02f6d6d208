package org.fieldlore.advice.proof;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Counts once a day what came of advice, so that no page waits for it. */
@UseCase
public class CountProof {
    /** In so many days what follows is taken to follow from the advice. */
    public static final int WINDOW = 90;

    /** One customer counts with at most so many cards, so that nobody stands out. */
    static final int MOST_CARDS = 6;

    /** Days back to which it is counted. */
    public static final List<Integer> PERIODS = List.of(30, 90, 365);

    private static final Duration FRESH = Duration.ofHours(20);

    /** An experiment is counted on until the last who took part is judged, and a while for what comes late. */
    private static final Duration LATE = Duration.ofDays(WINDOW + 30L);

    /** So many are enough to judge a score by, and are held in memory. */
    private static final int MOST_SCORES = 200_000;

    private static final int ROWS = 200;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public CountProof(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** One number; the mark says who is in it. */
    private record Cell(
            long experiment,
            int days,
            String lane,
            Cut cut,
            String cell,
            boolean heldOut,
            Figure figure,
            long number,
            long mark) {}

    /** Counts anew when that is older than a day; says whether it did. Call it from a worker. */
    public boolean run() {
        Row last = Sql.of("select max(t.counted_at), count(*) from advice_tally t")
                .rows(em)
                .get(0);
        if (last.number(1) > 0 && last.instant(0).isAfter(clock.instant().minus(FRESH))) return false;
        count();
        return true;
    }

    private void count() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<Cell> cells = new ArrayList<>();
        for (int days : PERIODS)
            for (Cut cut : Cut.values())
                for (Row row : ProofSql.shown(cut, today.minusDays(days), today).rows(em))
                    add(cells, row, 0, days, cut, ProofSql.SHOWN);
        Sql.of("delete from advice_tally where experiment_id is null").execute(em);
        for (Experiment one : KeepExperiments.all(em))
            if (one.endedAt() == null || one.endedAt().isAfter(clock.instant().minus(LATE))) count(one, cells);
        store(cells);
    }

    private void count(Experiment one, List<Cell> cells) {
        Instant before = clock.instant().minus(Duration.ofDays(WINDOW));
        for (Cut cut : Cut.values())
            for (Row row : ProofSql.judged(one.id(), cut, before).rows(em))
                add(cells, row, one.id(), 0, cut, Figure.OUTCOMES);
        for (Row row : ProofSql.entered(one.id()).rows(em))
            cells.add(new Cell(
                    one.id(),
                    0,
                    one.lane().name(),
                    Cut.ALL,
                    "",
                    row.flag(0),
                    Figure.ENTERED,
                    row.number(1),
                    whole(row, 2)));
        Sql.of("delete from advice_tally where experiment_id = ?", one.id()).execute(em);
        Sql.of("update advice_experiment set qini = ? where id = ?", qini(one, before), one.id())
                .execute(em);
    }

    private double qini(Experiment one, Instant before) {
        List<Qini.Outcome> outcomes =
                ProofSql.scores(one.id(), one.lane().hoped(), before, MOST_SCORES).rows(em).stream()
                        .map(row -> new Qini.Outcome(Double.parseDouble(row.text(0)), !row.flag(1), row.flag(2)))
                        .toList();
        return Qini.of(outcomes).coefficient();
    }

    private static void add(List<Cell> cells, Row row, long experiment, int days, Cut cut, List<Figure> figures) {
        String lane = row.text(0);
        String cell = row.text(1);
        boolean heldOut = row.flag(2);
        long mark = whole(row, 4);
        cells.add(new Cell(experiment, days, lane, cut, cell, heldOut, Figure.CUSTOMERS, row.number(3), mark));
        if (experiment == 0)
            cells.add(new Cell(experiment, days, lane, cut, cell, heldOut, Figure.CARDS, whole(row, 5), mark));
        for (int i = 0; i < figures.size(); i++)
            cells.add(new Cell(
                    experiment,
                    days,
                    lane,
                    cut,
                    cell,
                    heldOut,
                    figures.get(i),
                    whole(row, 6 + 2 * i),
                    whole(row, 7 + 2 * i)));
    }

    private static long whole(Row row, int place) {
        return row.money(place).longValue();
    }

    private void store(List<Cell> cells) {
        for (int from = 0; from < cells.size(); from += ROWS) {
            Sql insert = Sql.of(
                    "insert into advice_tally (experiment_id, days, lane, cut, cell, held_out, figure, number, mark,"
                            + " counted_at) values");
            String comma = "";
            for (Cell cell : cells.subList(from, Math.min(cells.size(), from + ROWS))) {
                insert.add(
                        comma + "(nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        cell.experiment,
                        cell.days,
                        cell.lane,
                        cell.cut,
                        cell.cell,
                        cell.heldOut ? 1 : 0,
                        cell.figure,
                        cell.number,
                        cell.mark,
                        clock.instant());
                comma = ", ";
            }
            insert.execute(em);
        }
    }
}
