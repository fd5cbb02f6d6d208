package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Someone else decided already. */
public final class AlreadyDecided extends Refusal {
    AlreadyDecided(String title, VersionState state) {
        super("already decided: " + title + " is " + state, title, state);
    }
}
