package org.fieldlore.portal.shell;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * A table as a file that spreadsheets open: comma separated (RFC 4180), UTF-8 with a byte order mark. A cell that a
 * spreadsheet would take for a formula is led by an apostrophe, as OWASP's page on CSV injection advises.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";
    private static final String MARK = "\uFEFF";
    private final StringBuilder text = new StringBuilder();

    public Csv row(@Nullable Object... cells) {
        text.append(line(Arrays.asList(cells)));
        return this;
    }

    /** One line with its end, for tables that are written as they are read. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A table that goes to this writer, which it closes. */
    public static Table into(Writer out) throws IOException {
        // Excel takes a file without this mark for the system's own character set.
        out.write(MARK);
        return new Table() {
            @Override
            public void row(List<? extends @Nullable Object> cells) throws IOException {
                out.write(line(cells));
            }

            @Override
            public boolean full() {
                return false;
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String cell = value.toString();
        if (value instanceof Number) return cell;
        if (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) cell = "'" + cell;
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Answers the request of a page with the file. */
    public void send(String name) throws IOException {
        Faces.sendFile((MARK + text).getBytes(StandardCharsets.UTF_8), name, true);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
