package org.fieldlore.ingest.archive;

import org.fieldlore.shared.Refusal;

/** A mapping is wrong at one field. Facts: the mapping, entity.field, the value, what is allowed there. */
public final class MappingFieldWrong extends Refusal {
    private static final long serialVersionUID = 1L;

    MappingFieldWrong(String mapping, String field, String value, String allowed) {
        super(
                "mapping %s, %s: was %s, allowed is %s".formatted(mapping, field, value, allowed),
                mapping,
                field,
                value,
                allowed);
    }
}
