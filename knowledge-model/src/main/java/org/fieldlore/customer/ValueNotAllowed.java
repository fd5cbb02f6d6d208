package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** A value does not fit its field. Facts: field, value, what is allowed. */
public final class ValueNotAllowed extends Refusal {
    ValueNotAllowed(String field, String value, String allowed) {
        super(field + " must be " + allowed + ", was \"" + value + "\"", field, value, allowed);
    }
}
