package org.fieldlore.customer;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Completed years between two days. Someone born on 29 February completes a year on 1 March where there is no such day. */
final class Ages {
    private Ages() {}

    static @Nullable Integer at(@Nullable LocalDate birth, LocalDate today) {
        return birth == null || birth.isAfter(today)
                ? null
                : Integer.valueOf(Period.between(birth, today).getYears());
    }

    /** The last birth date on which one is at least so many years old today. */
    static LocalDate latestBirth(int years, LocalDate today) {
        return today.minusYears(years);
    }

    /** The first birth date on which one is at most so many years old today. */
    static LocalDate earliestBirth(int years, LocalDate today) {
        return today.minusYears(years + 1L).plusDays(1);
    }
}
