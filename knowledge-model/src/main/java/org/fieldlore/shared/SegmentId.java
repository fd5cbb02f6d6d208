package org.fieldlore.shared;

/** Names a segment of customers; always positive. */
public record SegmentId(long value) {
    public SegmentId {
        if (value < 1) throw new IllegalArgumentException("segment id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
