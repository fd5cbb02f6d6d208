package org.fieldlore.ingest.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one CSV row (RFC 4180, with any delimiter). A parser of whole files loses the rest of the file with the
 * first broken quote; this one works row by row, and leaves it to its caller where the next row begins.
 */
final class CsvCells {

    /** How the reading of a row ended. */
    enum End {
        WELL,
        /** A quote is open: the row may go on in the next line. */
        OPEN,
        JUNK_AFTER_QUOTE
    }

    private final String row;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private End end = End.WELL;
    private int at;

    private CsvCells(String row, char delimiter) {
        this.row = row;
        this.delimiter = delimiter;
    }

    static CsvCells of(String row, char delimiter) {
        CsvCells cells = new CsvCells(row, delimiter);
        do {
            cells.cell();
        } while (cells.end == End.WELL && cells.moreCells());
        return cells;
    }

    End end() {
        return end;
    }

    List<String> cells() {
        return cells;
    }

    /** Steps over a delimiter. */
    private boolean moreCells() {
        return at++ < row.length();
    }

    private void cell() {
        if (at < row.length() && row.charAt(at) == '"') {
            quoted();
            return;
        }
        int stop = row.indexOf(delimiter, at);
        int to = stop < 0 ? row.length() : stop;
        cells.add(row.substring(at, to));
        at = to;
    }

    private void quoted() {
        StringBuilder cell = new StringBuilder();
        int from = at + 1;
        while (true) {
            int quote = row.indexOf('"', from);
            if (quote < 0) {
                end = End.OPEN;
                return;
            }
            cell.append(row, from, quote);
            boolean doubled = quote + 1 < row.length() && row.charAt(quote + 1) == '"';
            if (!doubled) {
                cells.add(cell.toString());
                afterQuote(quote + 1);
                return;
            }
            cell.append('"');
            from = quote + 2;
        }
    }

    /** Blanks may stand before the delimiter, nothing else. */
    private void afterQuote(int from) {
        at = from;
        while (at < row.length() && row.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        if (at < row.length() && row.charAt(at) != delimiter) {
            end = End.JUNK_AFTER_QUOTE;
        }
    }
}
