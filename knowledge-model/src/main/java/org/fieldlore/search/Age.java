package org.fieldlore.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How long ago an item was last written or confirmed. The spans up to a year include the shorter ones. */
public enum Age {
    /** Within 30 days. */
    MONTH(30),
    /** Within 90 days. */
    QUARTER(90),
    /** Within 365 days. */
    YEAR(365),
    /** Longer ago than 365 days. */
    OLDER(365);

    private final int days;

    Age(int days) {
        this.days = days;
    }

    /** Returns the age of that name, or nothing. */
    public static Optional<Age> of(String name) {
        return Arrays.stream(values()).filter(age -> age.name().equals(name)).findFirst();
    }

    /** Where it begins, or for {@link #OLDER} ends, seen from now. */
    public Instant border(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** Whether something of that moment is of this age. */
    public boolean includes(Instant moment, Instant now) {
        return moment.isBefore(border(now)) == (this == OLDER);
    }
}
