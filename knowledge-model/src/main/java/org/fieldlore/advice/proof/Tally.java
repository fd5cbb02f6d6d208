package org.fieldlore.advice.proof;

import java.util.Optional;

/**
 * What came of advice in one lane, segment or stage.
 *
 * @param advised customers to whom advice was open, whether they were shown any or not
 * @param won how many of them did what was hoped for
 * @param heldOut customers who were held out
 * @param wonAnyway how many of those did it as well
 */
public record Tally(int advised, int won, int heldOut, int wonAnyway) {
    public Tally {
        check("won", won, advised);
        check("won anyway", wonAnyway, heldOut);
    }

    private static void check(String name, int won, int of) {
        if (won < 0 || won > of) throw new IllegalArgumentException(name + " must be 0.." + of + ", was " + won);
    }

    public Tally plus(Tally other) {
        return new Tally(
                advised + other.advised, won + other.won, heldOut + other.heldOut, wonAnyway + other.wonAnyway);
    }

    /** Returns what advice adds, or nothing before either side has so many customers. */
    public Optional<Uplift> uplift(int fewest) {
        return uplift(fewest, 0);
    }

    /**
     * Returns the same of numbers that are not exact.
     *
     * @param error standard deviation of the error that each of the four numbers carries, in customers
     */
    public Optional<Uplift> uplift(int fewest, double error) {
        if (Math.min(advised, heldOut) < Math.max(1, fewest)) return Optional.empty();
        return Optional.of(Uplift.of(this, error));
    }
}
