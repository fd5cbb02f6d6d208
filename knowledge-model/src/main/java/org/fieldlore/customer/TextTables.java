package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of the database with their columns, as it describes itself: what reaches everywhere must not depend on a list that
 * somebody forgets to add to.
 */
final class TextTables {
    private static final Set<Integer> TEXT =
            Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.NCLOB);

    private TextTables() {}

    /** A column, and whether it holds text. */
    record Column(String name, boolean text) {}

    /** The columns of each table, in their order. */
    static Map<String, List<Column>> of(EntityManager em) {
        try {
            Connection connection = em.unwrap(Connection.class);
            DatabaseMetaData data = connection.getMetaData();
            Map<String, List<Column>> tables = new TreeMap<>();
            try (ResultSet rows = data.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) tables.put(name(rows, "TABLE_NAME"), new ArrayList<>());
            }
            try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (rows.next()) {
                    List<Column> columns = tables.get(name(rows, "TABLE_NAME"));
                    if (columns != null)
                        columns.add(new Column(name(rows, "COLUMN_NAME"), TEXT.contains(rows.getInt("DATA_TYPE"))));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not describe itself", e);
        }
    }

    static boolean has(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return row.getString(column).toLowerCase(Locale.ROOT);
    }
}
