package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** A condition names a field that customers do not have. Facts: the name, the names allowed. */
public final class FieldUnknown extends Refusal {
    FieldUnknown(String field, String allowed) {
        super("unknown field \"" + field + "\", allowed: " + allowed, field, allowed);
    }
}
