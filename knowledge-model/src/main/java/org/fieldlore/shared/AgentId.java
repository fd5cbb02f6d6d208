package org.fieldlore.shared;

/** Names an agent; always positive. */
public record AgentId(long value) {
    public AgentId {
        if (value < 1) throw new IllegalArgumentException("agent id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
