package org.fieldlore.insight;

import org.jspecify.annotations.Nullable;

/**
 * About how many customers, as far as that may be shown; what might point at a person is not even carried here.
 *
 * @param value the number, or null for fewer than the least that are told, none included
 */
public record Count(@Nullable Long value) {
    public boolean suppressed() {
        return value == null;
    }
}
