package org.fieldlore.portal.proof;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.ProofRow;
import org.fieldlore.advice.proof.Proved;
import org.fieldlore.advice.proof.ReadProof;
import org.fieldlore.advice.proof.Tally;
import org.fieldlore.advice.proof.Uplift;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of the page into words.
 *
 * @param least fewest customers of whom anything is told
 */
public record ProofText(Wordbook words, int least) {
    private static final String SCREEN = "proof";

    /** What a cell is called: all customers, a segment by its name, or a stage. */
    public String cell(Cut by, String cell, String segment) {
        if (cell.isEmpty()) return words.of(SCREEN, "all");
        return by == Cut.SEGMENT ? segment : words.of(SCREEN, "stage." + cell);
    }

    /** A number, or that it is too small to be told. */
    public String figure(ProofRow row, Figure figure) {
        Long number = row.of(figure);
        return number == null ? few(figure) : words.number(number);
    }

    private String few(Figure figure) {
        return figure == Figure.CARDS ? words.of(SCREEN, "none.told") : words.of(SCREEN, "few", least);
    }

    /** Of how many in a hundred customers it is true; empty where that makes no sense or is not told. */
    public String share(ProofRow row, Figure figure) {
        Long number = row.of(figure);
        Long customers = row.of(Figure.CUSTOMERS);
        boolean part = figure != Figure.CUSTOMERS && figure != Figure.CARDS;
        return part && number != null && customers != null ? percent(Math.min(1, (double) number / customers), 0) : "";
    }

    public String count(@Nullable Long number) {
        return number == null ? words.of(SCREEN, "few", least) : words.number(number);
    }

    /** "120 of 400 (30 %)". */
    public String part(int some, int all) {
        return words.of(SCREEN, "part", words.number(some), words.number(all), percent((double) some / all, 1));
    }

    /** What advice adds with its bounds, in percentage points; that there are too few before it can be told. */
    public String uplift(@Nullable Uplift uplift) {
        return uplift == null
                ? words.of(SCREEN, "too.few", ReadProof.FEWEST)
                : words.of(
                        SCREEN,
                        "uplift.bounds",
                        points(uplift.difference()),
                        points(uplift.low()),
                        points(uplift.high()));
    }

    /** The key of what that means: "more", "less", "unsure", or "few" before it can be told. */
    public String verdict(@Nullable Uplift uplift) {
        if (uplift == null) return "few";
        if (!uplift.significant()) return "unsure";
        return uplift.difference() > 0 ? "more" : "less";
    }

    /** How well the score picks, in percentage points, and what that means. */
    public String qini(double qini) {
        return words.of(SCREEN, qini > 0.001 ? "qini.better" : "qini.chance", points(qini));
    }

    /** With its sign and one decimal: "+4.2". */
    String points(double part) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        double points = Math.round(part * 1000) / 10.0;
        return (points > 0 ? "+" : points < 0 ? "−" : "") + format.format(Math.abs(points));
    }

    private String percent(double part, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(part);
    }

    /** All that the page shows as one table: what came of the cards, and then the experiments. */
    Csv table(Cut by, List<ProofRow> rows, List<Proved> experiments, String lang) {
        List<Object> head = new ArrayList<>(List.of(words.of(SCREEN, "cell")));
        for (Figure figure : Figure.TOLD) head.add(words.of(SCREEN, "figure." + figure));
        Csv table = new Csv().row(head.toArray());
        for (ProofRow row : rows) {
            List<Object> cells = new ArrayList<>(List.of(cell(by, row.cell(), row.name(lang))));
            for (Figure figure : Figure.TOLD) {
                Long number = row.of(figure);
                cells.add(number == null ? few(figure) : number);
            }
            table.row(cells.toArray());
        }
        if (experiments.isEmpty()) return table;
        table.row()
                .row(
                        words.of(SCREEN, "experiment"),
                        words.of(SCREEN, "cell"),
                        words.of(SCREEN, "with"),
                        words.of(SCREEN, "won"),
                        words.of(SCREEN, "without"),
                        words.of(SCREEN, "won"),
                        words.of(SCREEN, "adds"),
                        words.of(SCREEN, "low"),
                        words.of(SCREEN, "high"));
        for (Proved one : experiments)
            for (Proved.Result result : one.results()) {
                Tally tally = result.tally();
                Uplift uplift = result.uplift();
                String cell = cell(by, result.cell(), result.name(lang));
                if (tally == null || uplift == null) table.row(one.experiment().name(), cell, uplift(null));
                else
                    table.row(
                            one.experiment().name(),
                            cell,
                            tally.advised(),
                            tally.won(),
                            tally.heldOut(),
                            tally.wonAnyway(),
                            rounded(uplift.difference()),
                            rounded(uplift.low()),
                            rounded(uplift.high()));
            }
        return table;
    }

    static BigDecimal rounded(double part) {
        return BigDecimal.valueOf(Math.round(part * 1000), 3);
    }
}
