package org.fieldlore.insight.handbook;

/** Names an edition of a handbook; always positive. */
public record EditionId(long value) {
    public EditionId {
        if (value < 1) throw new IllegalArgumentException("edition id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
