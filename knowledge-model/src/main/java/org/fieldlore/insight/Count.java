package org.fieldlore.insight;

import org.jspecify.annotations.Nullable;

/**
 * A number of customers that may be shown. One to four might point at a person and is not even carried here.
 *
 * @param value the number, or null when it is suppressed
 */
public record Count(@Nullable Long value) {
    /** Fewest customers that are told, beside none. */
    public static final int LEAST = 5;

    static Count of(long customers) {
        return new Count(customers > 0 && customers < LEAST ? null : customers);
    }

    public boolean suppressed() {
        return value == null;
    }
}
