package org.fieldlore.shared;

import java.util.List;

/**
 * A move that the rules forbid and that a person can put right. It carries facts; the words that people read come from a
 * bundle, by the simple name of the subclass, with the facts as arguments {0}, {1}, … Everything else that is thrown is a
 * bug.
 */
public abstract class Refusal extends RuntimeException {
    private final List<Object> facts;

    protected Refusal(String message, Object... facts) {
        super(message, null, false, false);
        this.facts = List.of(facts);
    }

    /** The key of the words for it. */
    public final String key() {
        return getClass().getSimpleName();
    }

    public final List<Object> facts() {
        return facts;
    }
}
