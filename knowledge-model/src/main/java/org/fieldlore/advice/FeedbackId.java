package org.fieldlore.advice;

/** Names a feedback; always positive. */
public record FeedbackId(long value) {
    public FeedbackId {
        if (value < 1) throw new IllegalArgumentException("feedback id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
