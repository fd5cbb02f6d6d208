package org.fieldlore.portal.actuary;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.fieldlore.insight.Week;

/**
 * Weeks with the shade that each number gets: 0 for none or too few to be told, 1..5 by its share of the highest.
 *
 * @param added items that joined, all weeks together
 */
public record Trend(List<Shaded> weeks, long added) {
    /** A week and its shades. */
    public record Shaded(Week week, int addedShade, int customersShade) {}

    static Trend of(List<Week> weeks) {
        long mostAdded = most(weeks, Week::added);
        long mostCustomers = most(weeks, Trend::customers);
        return new Trend(
                weeks.stream()
                        .map(week ->
                                new Shaded(week, shade(week.added(), mostAdded), shade(customers(week), mostCustomers)))
                        .toList(),
                weeks.stream().mapToLong(Week::added).sum());
    }

    /** Whether there is nothing to tell. */
    public boolean quiet() {
        return added == 0
                && weeks.stream().allMatch(each -> each.week().customers().suppressed());
    }

    private static long customers(Week week) {
        return Objects.requireNonNullElse(week.customers().value(), 0L);
    }

    private static long most(List<Week> weeks, ToLongFunction<Week> number) {
        return weeks.stream().mapToLong(number).max().orElse(0);
    }

    private static int shade(long number, long most) {
        return number == 0 ? 0 : (int) Math.max(1, Math.round(5.0 * number / most));
    }
}
