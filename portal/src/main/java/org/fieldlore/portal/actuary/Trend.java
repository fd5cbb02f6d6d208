package org.fieldlore.portal.actuary;

import java.util.List;
import java.util.function.ToLongFunction;
import org.fieldlore.insight.Week;

/**
 * Weeks with the shade that each number gets: 0 for none, 1..5 by its share of the highest.
 *
 * @param added items that joined, all weeks together
 * @param uses uses and helps by colleagues, all weeks together
 */
public record Trend(List<Shaded> weeks, long added, long uses) {
    /** A week and its shades. */
    public record Shaded(Week week, int addedShade, int usesShade) {}

    static Trend of(List<Week> weeks) {
        long mostAdded = most(weeks, Week::added);
        long mostUses = most(weeks, Week::uses);
        return new Trend(
                weeks.stream()
                        .map(week -> new Shaded(week, shade(week.added(), mostAdded), shade(week.uses(), mostUses)))
                        .toList(),
                weeks.stream().mapToLong(Week::added).sum(),
                weeks.stream().mapToLong(Week::uses).sum());
    }

    public boolean quiet() {
        return added == 0 && uses == 0;
    }

    private static long most(List<Week> weeks, ToLongFunction<Week> number) {
        return weeks.stream().mapToLong(number).max().orElse(0);
    }

    private static int shade(long number, long most) {
        return number == 0 ? 0 : (int) Math.max(1, Math.round(5.0 * number / most));
    }
}
