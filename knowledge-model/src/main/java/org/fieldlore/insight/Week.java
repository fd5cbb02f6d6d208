package org.fieldlore.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seven days of a segment.
 *
 * @param from the first day
 * @param added items that joined
 * @param customers for how many customers colleagues of the authors used what is known, or found it helpful
 */
public record Week(LocalDate from, long added, Count customers) {
    /** How many weeks a trend looks back. */
    static final int WEEKS = 13;

    /** The first days of the weeks of a trend that ends today, the oldest first. */
    static List<LocalDate> before(LocalDate today) {
        LocalDate first = today.minusDays(WEEKS * 7L - 1);
        return IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
    }
}
