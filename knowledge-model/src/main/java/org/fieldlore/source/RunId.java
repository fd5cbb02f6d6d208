package org.fieldlore.source;

/** Names an import run; always positive. */
public record RunId(long value) {
    public RunId {
        if (value < 1) throw new IllegalArgumentException("import run id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
