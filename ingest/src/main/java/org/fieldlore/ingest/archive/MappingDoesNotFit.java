package org.fieldlore.ingest.archive;

import org.fieldlore.shared.Refusal;

/** A table lacks the columns that a mapping needs. Facts: the mapping, the columns that are missing. */
public final class MappingDoesNotFit extends Refusal {
    private static final long serialVersionUID = 1L;

    MappingDoesNotFit(String mapping, String missing) {
        super("mapping " + mapping + " does not fit: missing columns " + missing, mapping, missing);
    }
}
