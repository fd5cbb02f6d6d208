package org.fieldlore.insight.handbook;

import org.fieldlore.shared.Refusal;

/** No item fits the selection that you may put into a book. */
public final class NothingToBind extends Refusal {
    public NothingToBind() {
        super("nothing fits the selection");
    }
}
