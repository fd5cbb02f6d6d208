package org.fieldlore.credit;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time up to now that standings are drawn up for. */
public enum Period {
    /** The last 30 days. */
    MONTH(30),
    /** The last 91 days. */
    QUARTER(91),
    /** The last 365 days. */
    YEAR(365),
    /** From the beginning. */
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    Instant since(Instant now) {
        return this == ALL ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }
}
