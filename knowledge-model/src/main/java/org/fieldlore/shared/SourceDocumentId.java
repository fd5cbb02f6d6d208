package org.fieldlore.shared;

/** Names a document that knowledge was read from; always positive. */
public record SourceDocumentId(long value) {
    public SourceDocumentId {
        if (value < 1) throw new IllegalArgumentException("source document id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
