package org.fieldlore.shared;

import org.jspecify.annotations.Nullable;

/** Names a question to colleagues; always positive. */
public record QuestionId(long value) {
    public QuestionId {
        if (value < 1) throw new IllegalArgumentException("question id must be positive, was " + value);
    }

    /** The id that somebody asked for; refuses {@link NotFound} for what cannot be one. */
    public static QuestionId asked(@Nullable Long value) {
        if (value == null || value < 1) throw new NotFound("question", String.valueOf(value));
        return new QuestionId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
