package org.fieldlore.insight.handbook;

/** Names a handbook; always positive. */
public record HandbookId(long value) {
    public HandbookId {
        if (value < 1) throw new IllegalArgumentException("handbook id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
