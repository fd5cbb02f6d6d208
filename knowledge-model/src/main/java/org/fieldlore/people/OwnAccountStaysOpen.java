package org.fieldlore.people;

import org.fieldlore.shared.Refusal;

/** Nobody closes the account they are signed in with. */
public final class OwnAccountStaysOpen extends Refusal {
    OwnAccountStaysOpen(String login) {
        super("the account " + login + " is in use by whoever asks to close it", login);
    }
}
