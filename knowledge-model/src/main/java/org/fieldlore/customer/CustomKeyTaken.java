package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** A field of the company has that key already, retired perhaps. Facts: key. */
public final class CustomKeyTaken extends Refusal {
    CustomKeyTaken(String key) {
        super("there is a custom field " + key + " already", key);
    }
}
