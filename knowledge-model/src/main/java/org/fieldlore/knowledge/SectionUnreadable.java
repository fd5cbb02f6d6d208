package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A day or a choice was expected, and something else came. */
public final class SectionUnreadable extends Refusal {
    private static final int SHOWN = 40;

    SectionUnreadable(Section section, String given) {
        super(section + " cannot be read", section, given.substring(0, Math.min(SHOWN, given.length())));
    }
}
