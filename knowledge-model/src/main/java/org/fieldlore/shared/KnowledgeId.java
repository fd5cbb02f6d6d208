package org.fieldlore.shared;

import org.jspecify.annotations.Nullable;

/** Names a piece of knowledge; always positive. */
public record KnowledgeId(long value) {
    public KnowledgeId {
        if (value < 1) throw new IllegalArgumentException("knowledge id must be positive, was " + value);
    }

    /** The id that somebody asked for; refuses {@link NotFound} for what cannot be one. */
    public static KnowledgeId asked(@Nullable Long value) {
        if (value == null || value < 1) throw new NotFound("item", String.valueOf(value));
        return new KnowledgeId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
