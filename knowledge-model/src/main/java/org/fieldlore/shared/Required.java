package org.fieldlore.shared;

import org.jspecify.annotations.Nullable;

/** A field that must be filled was left empty, or holds more than it may. */
public final class Required extends Refusal {
    private Required(String message, Object... facts) {
        super(message, facts);
    }

    /** Returns the trimmed text, or refuses an empty one and one longer than {@code max} characters. */
    public static String text(String field, @Nullable String text, int max) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty()) throw new Required(field + " must not be empty", field, 0, max);
        if (trimmed.length() > max)
            throw new Required(
                    field + " must have at most " + max + " characters, had " + trimmed.length(),
                    field,
                    trimmed.length(),
                    max);
        return trimmed;
    }
}
