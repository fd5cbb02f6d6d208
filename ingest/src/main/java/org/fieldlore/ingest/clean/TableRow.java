package org.fieldlore.ingest.clean;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row of a table, with its cells by the name of their column. */
public final class TableRow {

    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final String original;

    TableRow(Map<String, Integer> columns, List<String> cells, String original) {
        this.columns = columns;
        this.cells = cells;
        this.original = original;
    }

    /** Make a row of pairs, as if read from a file. */
    public static TableRow of(Map<String, String> values) {
        List<String> names = List.copyOf(values.keySet());
        Map<String, Integer> columns = named();
        names.forEach(name -> columns.put(name, columns.size()));
        List<String> cells =
                names.stream().map(name -> values.getOrDefault(name, "")).toList();
        return new TableRow(columns, cells, String.join(",", cells));
    }

    /** Columns by name; databases write all of it in capitals or none. */
    static Map<String, Integer> named() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** What stands in a column, without blanks around it; empty if there is no such column. */
    public String value(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : cells.get(at).strip();
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The row as it was delivered. */
    public String original() {
        return original;
    }
}
