package org.fieldlore.portal.book;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180) that a spreadsheet takes as text and never as a formula: a cell that begins as
 * one gets an apostrophe before it, as OWASP's page on CSV injection advises.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";

    private Csv() {}

    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String text = value.toString();
        if (value instanceof Number) return text;
        String blunt = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = blunt.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? "\"" + blunt.replace("\"", "\"\"") + "\"" : blunt;
    }
}
