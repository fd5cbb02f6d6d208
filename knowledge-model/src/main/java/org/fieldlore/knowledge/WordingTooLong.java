package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** One other wording of a question is longer than a question may be. */
public final class WordingTooLong extends Refusal {
    WordingTooLong(int length, int max) {
        super("another wording must have at most " + max + " characters, had " + length, length, max);
    }
}
