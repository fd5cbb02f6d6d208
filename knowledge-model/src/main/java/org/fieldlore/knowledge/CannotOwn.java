package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Whoever answers for an item is at work here and writes. */
public final class CannotOwn extends Refusal {
    CannotOwn(String login) {
        super("cannot own items: " + login, login);
    }
}
