package org.fieldlore.shared;

/** Names a customer; always positive. */
public record CustomerId(long value) {
    public CustomerId {
        if (value < 1) throw new IllegalArgumentException("customer id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
