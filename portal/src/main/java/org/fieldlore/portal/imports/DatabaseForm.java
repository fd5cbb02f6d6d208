package org.fieldlore.portal.imports;

import java.io.Serializable;
import java.util.List;
import org.fieldlore.ingest.pipeline.Databases;
import org.jspecify.annotations.Nullable;

/** Which tables of which declared database are imported instead of files. */
public class DatabaseForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name = "";
    private String[] tables = {};
    private String[] known = {};

    boolean chosen() {
        return !name.isEmpty();
    }

    Databases.Choice choice() {
        return new Databases.Choice(name, List.of(tables));
    }

    void open(ImportDesk desk) {
        tables = new String[0];
        known = new String[0];
        if (chosen()) known = desk.tables(name).toArray(String[]::new);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String[] getTables() {
        return tables.clone();
    }

    public void setTables(String[] tables) {
        this.tables = tables.clone();
    }

    public String[] getKnown() {
        return known.clone();
    }
}
