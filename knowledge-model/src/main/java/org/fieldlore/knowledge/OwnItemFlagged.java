package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Whoever answers for an item puts it right and does not flag it. */
public final class OwnItemFlagged extends Refusal {
    OwnItemFlagged() {
        super("the flagger owns the item");
    }
}
