package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** A declared database does not let itself be read. Facts: its name, what it said. */
public final class DatabaseUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public DatabaseUnreadable(String name, String said) {
        super("database " + name + " cannot be read: " + said, name, said);
    }
}
