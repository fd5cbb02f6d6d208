package org.fieldlore.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Who may see what: {@code access.csv}, one line a page, file or endpoint, one column a demo account with one role. A line with
 * {@code @own} is about a customer of the first branch, one with {@code @foreign} about a customer of another.
 */
final class AccessTable {
    /** The accounts of the table; each has one role, and the last nobody has signed in. */
    static final List<String> ACCOUNTS =
            List.of("agent", "curator", "actuary", "manager", "admin", "underwriter", "nobody");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private AccessTable() {}

    enum Access {
        /** Let in; what was sent may still be found wrong. */
        OPEN,
        /** Turned away: 403, 401, or to the sign-in page. */
        REFUSED,
        /** Told that there is no such thing: 404. */
        HIDDEN
    }

    /**
     * One line.
     *
     * @param target the query, whose names fill the path's brackets first
     * @param body with \n for the end of a line
     */
    record Line(String method, String path, String target, String type, String body, Map<String, Access> access) {
        String name() {
            return method + " " + path;
        }

        Access of(String account) {
            return Objects.requireNonNull(access.get(account), account);
        }
    }

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(AccessTable.class.getResourceAsStream("access.csv")), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(file)) lines.add(line(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(CSVRecord row) {
        Map<String, Access> access = new LinkedHashMap<>();
        for (String account : ACCOUNTS)
            access.put(account, Access.valueOf(row.get(account).toUpperCase(Locale.ROOT)));
        return new Line(
                row.get("method"), row.get("path"), row.get("target"), row.get("type"), row.get("body"), access);
    }
}
