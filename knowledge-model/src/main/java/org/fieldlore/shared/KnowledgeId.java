package org.fieldlore.shared;

/** Names a piece of knowledge; always positive. */
public record KnowledgeId(long value) {
    public KnowledgeId {
        if (value < 1) throw new IllegalArgumentException("knowledge id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
