package org.fieldlore.ingest.archive;

import org.fieldlore.shared.Refusal;

/** A mapping is no mapping as a whole. Facts: the mapping, what is wrong in the words of the format. */
public final class MappingNotReadable extends Refusal {
    private static final long serialVersionUID = 1L;

    MappingNotReadable(String mapping, String what) {
        super("mapping " + mapping + " cannot be read: " + what, mapping, what);
    }
}
