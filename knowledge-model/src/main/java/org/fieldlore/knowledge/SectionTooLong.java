package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A section holds more than it may. */
public final class SectionTooLong extends Refusal {
    SectionTooLong(Section section, int length, int max) {
        super(section + " must have at most " + max + " characters, had " + length, section, length, max);
    }
}
