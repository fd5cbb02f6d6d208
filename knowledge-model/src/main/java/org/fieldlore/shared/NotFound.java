package org.fieldlore.shared;

/** What was asked for does not exist, or not for the one who asks: the two look alike on purpose. */
public final class NotFound extends Refusal {
    public NotFound(String what, Object id) {
        super(what + " not found: " + id, what, id);
    }
}
