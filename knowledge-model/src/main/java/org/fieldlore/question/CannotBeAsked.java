package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** Some of those who are to be asked have left, or have a role that does not write. */
public final class CannotBeAsked extends Refusal {
    CannotBeAsked(long howMany) {
        super(howMany + " of them cannot be asked", howMany);
    }
}
