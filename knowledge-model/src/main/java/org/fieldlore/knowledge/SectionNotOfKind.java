package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A section was filled that items of the kind do not have. */
public final class SectionNotOfKind extends Refusal {
    SectionNotOfKind(Section section, Kind kind) {
        super(section + " is no section of " + kind, section, kind);
    }
}
