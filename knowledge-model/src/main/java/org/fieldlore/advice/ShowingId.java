package org.fieldlore.advice;

/** Names one card shown to one agent beside one customer; always positive. */
public record ShowingId(long value) {
    public ShowingId {
        if (value < 1) throw new IllegalArgumentException("showing id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
