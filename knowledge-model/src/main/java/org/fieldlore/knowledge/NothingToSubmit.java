package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** There is no text to put before a reviewer. */
public final class NothingToSubmit extends Refusal {
    NothingToSubmit() {
        super("nothing to submit");
    }
}
