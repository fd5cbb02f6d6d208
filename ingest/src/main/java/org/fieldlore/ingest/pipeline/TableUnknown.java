package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** A database has no table or view of this name, or does not show it. Facts: the table, the database. */
public final class TableUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public TableUnknown(String table, String database) {
        super("no table " + table + " in " + database, table, database);
    }
}
