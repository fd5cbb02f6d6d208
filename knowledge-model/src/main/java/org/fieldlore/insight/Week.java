package org.fieldlore.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.shared.Row;

/**
 * Seven days of a segment.
 *
 * @param from the first day
 * @param added items that joined
 * @param uses uses and helps by colleagues of the authors
 */
public record Week(LocalDate from, long added, long uses) {
    /** How many weeks a trend looks back. */
    static final int WEEKS = 13;

    /** The first day of a trend that ends today. */
    static LocalDate first(LocalDate today) {
        return today.minusDays(WEEKS * 7L - 1);
    }

    /** Gathers days (what, day, number) into weeks. */
    static List<Week> last(LocalDate today, List<Row> days) {
        long[][] sums = new long[WEEKS][2];
        LocalDate first = first(today);
        for (Row day : days) {
            long week = ChronoUnit.DAYS.between(first, day.date(1)) / 7;
            if (week >= 0 && week < WEEKS) sums[(int) week][day.text(0).equals("ADDED") ? 0 : 1] += day.number(2);
        }
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) weeks.add(new Week(first.plusWeeks(i), sums[i][0], sums[i][1]));
        return weeks;
    }
}
