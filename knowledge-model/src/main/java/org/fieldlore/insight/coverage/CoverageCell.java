package org.fieldlore.insight.coverage;

import java.math.BigDecimal;
import org.fieldlore.insight.Count;
import org.fieldlore.question.Commission;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Demand and supply at one place. What is told of customers is blurred, and so is all that follows from it.
 *
 * @param customers who stand there and call for it
 * @param premium of their policies in force, a year, in the house currency; null when not told
 * @param items that supply it
 * @param worth of these together: 1 is an item that was reviewed and helped everybody
 * @param questions open ones that are tagged with the concept, of all segments and stages
 * @param searches of ninety days that were in vain and named it, of all segments and stages
 * @param commission the open request to fill it, or null
 */
public record CoverageCell(
        Spot spot,
        Count customers,
        @Nullable BigDecimal premium,
        long items,
        double worth,
        long questions,
        long searches,
        @Nullable Commission commission) {
    /** Fills a place: as much as three reviewed items that nobody has used yet. Fewer do once colleagues were helped by them. */
    static final double ENOUGH = 1.8;

    /** How far supply meets demand, 0..1. */
    public double covered() {
        return Math.min(1, worth / ENOUGH);
    }

    /** About how many customers nothing is there for: all of them times what is missing; null when their number is not told. */
    public @Nullable Long unserved() {
        Long told = customers.value();
        return told == null ? null : Long.valueOf(Math.round(told * (1 - covered())));
    }

    /** The same of their premium; null when that is not told. */
    public @Nullable BigDecimal atStake() {
        return premium == null ? null : premium.multiply(BigDecimal.valueOf(1 - covered()));
    }

    /** What colleagues asked and looked for without an answer. */
    public long asked() {
        return questions + searches;
    }

    /** Whether nobody has written anything, though customers call for it. */
    public boolean unwritten() {
        return items == 0;
    }
}
