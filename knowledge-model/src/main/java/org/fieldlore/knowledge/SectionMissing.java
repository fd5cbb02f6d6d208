package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** A section that every item of the kind needs was left empty. */
public final class SectionMissing extends Refusal {
    SectionMissing(Section section, Kind kind) {
        super(section + " must be filled in for " + kind, section, kind);
    }
}
