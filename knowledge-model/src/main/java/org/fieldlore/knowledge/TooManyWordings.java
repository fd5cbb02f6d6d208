package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A question is written in more ways than may be. */
public final class TooManyWordings extends Refusal {
    TooManyWordings(int count, int max) {
        super("at most " + max + " other wordings, had " + count, count, max);
    }
}
