package org.fieldlore.shared;

/** The one who asks lacks the role for this. */
public final class NotAllowed extends Refusal {
    public NotAllowed(String what) {
        super("not allowed: " + what, what);
    }
}
