package org.fieldlore.portal.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * A table as a file that spreadsheets open: comma separated (RFC 4180), UTF-8 with a byte order mark. Text that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    public Csv row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object value) {
        String cell = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) cell = "'" + cell;
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Answers the request of a page with the file. */
    public void send(String name) throws IOException {
        Faces.sendFile(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), name, true);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
