package org.fieldlore.shared;

/** Names a policy; always positive. */
public record PolicyId(long value) {
    public PolicyId {
        if (value < 1) throw new IllegalArgumentException("policy id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
