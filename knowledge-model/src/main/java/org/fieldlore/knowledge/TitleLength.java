package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A title is too short or too long. */
public final class TitleLength extends Refusal {
    TitleLength(int length, int min, int max) {
        super("title must have " + min + ".." + max + " characters, had " + length, length, min, max);
    }
}
