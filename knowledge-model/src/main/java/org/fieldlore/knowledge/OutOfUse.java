package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** An archived item must be restored before anything else is done with it. */
public final class OutOfUse extends Refusal {
    OutOfUse(String title) {
        super("archived: " + title, title);
    }
}
