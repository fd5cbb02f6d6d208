package org.fieldlore.customer;

import java.util.List;
import org.fieldlore.customer.match.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Two customers side by side, masked for the one who looks.
 *
 * @param firstStays whether the first is the one to keep unless somebody thinks otherwise: it has more facts, or newer ones
 */
public record PairView(
        long id,
        DuplicateState state,
        double probability,
        boolean firstStays,
        List<Line> lines,
        String first,
        String second) {
    public boolean open() {
        return state.open();
    }

    public int percent() {
        return (int) Math.floor(100 * probability);
    }

    /**
     * One fact of both.
     *
     * @param agreement how far both agree; null for what is not compared
     * @param weight bits for or against both being one
     * @param differs whether a choice is needed: both say something, and not the same
     */
    public record Line(
            Fact fact, Side first, Side second, @Nullable Agreement agreement, double weight, boolean differs) {}

    /**
     * What one of them says.
     *
     * @param value masked; null when it says nothing, or all of it is hidden
     * @param hidden whether it says something that the one who looks may not see
     */
    public record Side(@Nullable Object value, boolean hidden) {}
}
