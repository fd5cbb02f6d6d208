package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** An import was asked for without a file or table. */
public final class NothingToImport extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingToImport() {
        super("an import needs at least one file or table");
    }
}
