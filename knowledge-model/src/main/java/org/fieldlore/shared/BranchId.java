package org.fieldlore.shared;

/** Names a branch; always positive. */
public record BranchId(long value) {
    public BranchId {
        if (value < 1) throw new IllegalArgumentException("branch id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
