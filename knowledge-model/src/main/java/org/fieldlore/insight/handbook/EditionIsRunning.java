package org.fieldlore.insight.handbook;

import org.fieldlore.shared.Refusal;

/** The edition is being printed already. */
public final class EditionIsRunning extends Refusal {
    public EditionIsRunning(int number) {
        super("edition " + number + " is being printed", number);
    }
}
