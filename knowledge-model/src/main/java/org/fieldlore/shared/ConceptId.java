package org.fieldlore.shared;

import java.io.Serializable;

/** Names a concept of the vocabulary; always positive. */
public record ConceptId(long value) implements Serializable {
    public ConceptId {
        if (value < 1) throw new IllegalArgumentException("concept id must be positive, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
