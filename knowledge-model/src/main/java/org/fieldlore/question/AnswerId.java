package org.fieldlore.question;

/** Identifies an answer in words to a question. */
public record AnswerId(long value) {
    public AnswerId {
        if (value <= 0) throw new IllegalArgumentException("an answer's id must be above 0, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
