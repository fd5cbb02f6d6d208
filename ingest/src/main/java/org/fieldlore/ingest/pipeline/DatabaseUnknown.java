package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** No database is declared under this name. Fact: the name. */
public final class DatabaseUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public DatabaseUnknown(String name) {
        super("no database is declared as " + name, name);
    }
}
