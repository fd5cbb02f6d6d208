package org.fieldlore.shared;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows stand in every table, to show that something stored nothing. */
public final class Rows {
    private Rows() {}

    public static Map<String, Long> of(Db db) {
        return db.in(Rows::count);
    }

    private static Map<String, Long> count(EntityManager em) {
        List<Row> tables = Sql.of("select t.table_name, 0 from information_schema.tables t where t.table_type in"
                        + " ('BASE TABLE', 'TABLE') and lower(t.table_schema) not in"
                        + " ('information_schema', 'mysql', 'sys', 'performance_schema')")
                .rows(em);
        Map<String, Long> rows = new TreeMap<>();
        for (Row table : tables)
            rows.put(
                    table.text(0),
                    Sql.of("select count(*) from " + table.text(0)).number(em));
        return rows;
    }
}
