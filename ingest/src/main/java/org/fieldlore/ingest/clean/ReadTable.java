package org.fieldlore.ingest.clean;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.fieldlore.ingest.clean.CsvCells.End;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Reason;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.fieldlore.ingest.clean.PhysicalLines.PhysicalLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header from a CSV file of any common charset, delimiter and line end, row by row. A broken row is
 * reported and the next one read; a million rows need no more memory than one.
 */
public final class ReadTable implements Lines<TableRow> {

    private static final int SAMPLE_LINES = 20;
    /** A quote that has not closed after so many lines was never meant to open. */
    private static final int LONGEST_ROW_IN_LINES = 200;

    /** Before the header is read. */
    private static final int ANY = -1;

    private final String name;
    private final PhysicalLines lines;
    private final char delimiter;
    private final Map<String, Integer> columns;
    private int expected = ANY;
    private @Nullable Line<TableRow> next;
    private boolean empty = true;

    private ReadTable(PhysicalLines lines, String name) {
        this.lines = lines;
        this.name = name;
        this.delimiter = delimiter();
        this.columns = header();
        this.expected = columns.size();
        this.next = readNext();
    }

    /**
     * Open a table.
     *
     * @param name the file's name as its owner knows it, for reports
     */
    public static ReadTable open(Path file, String name) {
        return new ReadTable(PhysicalLines.open(file), name);
    }

    /** The names of the columns, as the header gives them; a second of the same name, capitals or not, gets a number. */
    public List<String> columns() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What stands between the columns. */
    public char delimiterFound() {
        return delimiter;
    }

    private char delimiter() {
        List<PhysicalLine> sample = new ArrayList<>();
        PhysicalLine line = lines.next();
        while (line != null && sample.size() < SAMPLE_LINES) {
            sample.add(line);
            line = lines.next();
        }
        if (line != null) {
            sample.add(line);
        }
        lines.giveBack(sample);
        return DetectDelimiter.of(sample.stream()
                .map(PhysicalLine::text)
                .filter(text -> !text.isBlank())
                .toList());
    }

    private Map<String, Integer> header() {
        Map<String, Integer> header = TableRow.named();
        Row row = nextRow();
        if (row == null) {
            return header;
        }
        for (String cell : row.cells()) {
            String column = cell.strip();
            for (int copy = 2; header.containsKey(column); copy++) {
                column = cell.strip() + " " + copy;
            }
            header.put(column, header.size());
        }
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Line<TableRow> next() {
        Line<TableRow> line = next;
        if (line == null) {
            throw new NoSuchElementException("no line after the last one of " + name);
        }
        next = readNext();
        return line;
    }

    private @Nullable Line<TableRow> readNext() {
        Row row = nextRow();
        if (row == null) {
            return empty ? nothing() : null;
        }
        empty = false;
        if (row.broken() != null) {
            return new Rejected<>(row.place(), row.broken(), row.facts(), row.original());
        }
        if (endsInsideCharacter(row)) {
            return new Rejected<>(row.place(), Reason.CUT_OFF, Map.of(), row.original());
        }
        return fitted(row);
    }

    private boolean endsInsideCharacter(Row row) {
        if (!row.original().endsWith("\uFFFD")) {
            return false;
        }
        PhysicalLine after = lines.next();
        if (after != null) {
            lines.giveBack(List.of(after));
        }
        return after == null;
    }

    private Line<TableRow> nothing() {
        empty = false;
        return new Rejected<>(new Place(name, 1), Reason.EMPTY_FILE, Map.of(), "");
    }

    private Line<TableRow> fitted(Row row) {
        List<String> cells = row.cells();
        while (cells.size() > expected && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() == expected) {
            return new Accepted<>(row.place(), new TableRow(columns, cells, row.original()));
        }
        Reason reason = cells.size() < expected ? Reason.TOO_FEW_COLUMNS : Reason.TOO_MANY_COLUMNS;
        Map<String, String> facts =
                Map.of("columns", Integer.toString(cells.size()), "expected", Integer.toString(expected));
        return new Rejected<>(row.place(), reason, facts, row.original());
    }

    /** A row before anything is known of its columns. */
    private record Row(
            Place place, List<String> cells, @Nullable Reason broken, Map<String, String> facts, String original) {}

    private @Nullable Row nextRow() {
        PhysicalLine first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        if (first.tooLong()) {
            return broken(first, Reason.TOO_LONG, Map.of("allowed", Integer.toString(PhysicalLines.LONGEST)));
        }
        CsvCells cells = CsvCells.of(first.text(), delimiter);
        return switch (cells.end()) {
            case WELL -> whole(first, cells, first.text());
            case JUNK_AFTER_QUOTE -> broken(first, Reason.TEXT_AFTER_QUOTE, Map.of());
            case OPEN -> overSeveralLines(first);
        };
    }

    /**
     * If the lines together make no row that fits, only the first one is broken: its quote was a slip, and the others are
     * rows of their own.
     */
    private Row overSeveralLines(PhysicalLine first) {
        List<PhysicalLine> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (more.size() < LONGEST_ROW_IN_LINES && text.length() < PhysicalLines.LONGEST) {
            PhysicalLine line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            text.append('\n').append(line.text());
            if (line.text().indexOf('"') < 0) {
                continue;
            }
            CsvCells cells = CsvCells.of(text.toString(), delimiter);
            if (cells.end() == End.WELL && (expected == ANY || cells.cells().size() == expected)) {
                return whole(first, cells, text.toString());
            }
            if (cells.end() != End.OPEN) {
                break;
            }
        }
        lines.giveBack(more);
        return broken(first, Reason.UNCLOSED_QUOTE, Map.of());
    }

    private Row whole(PhysicalLine first, CsvCells cells, String original) {
        return new Row(new Place(name, first.number()), cells.cells(), null, Map.of(), original);
    }

    private Row broken(PhysicalLine line, Reason reason, Map<String, String> facts) {
        return new Row(new Place(name, line.number()), new ArrayList<>(), reason, facts, line.text());
    }

    @Override
    public void close() {
        lines.close();
    }
}
