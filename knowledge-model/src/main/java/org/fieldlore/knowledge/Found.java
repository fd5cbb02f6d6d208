package org.fieldlore.knowledge;

import org.fieldlore.privacy.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Something in a draft that points to a person.
 *
 * @param section where it stands; null is the title
 */
public record Found(@Nullable Section section, Trace trace) {
    /** The name of the section, or TITLE. */
    public String place() {
        return section == null ? "TITLE" : section.name();
    }
}
