package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** An item cannot be worked into itself. */
public final class MergedIntoItself extends Refusal {
    MergedIntoItself() {
        super("an item cannot be merged into itself");
    }
}
