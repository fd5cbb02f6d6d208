package org.fieldlore.insight.handbook;

import org.fieldlore.shared.Refusal;

/** The selection holds more items than a book may. */
public final class TooMuchForABook extends Refusal {
    public TooMuchForABook(long items, int max) {
        super("a book holds at most " + max + " items, the selection has " + items, items, max);
    }
}
