package org.fieldlore.advice.rank;

import org.jspecify.annotations.Nullable;

/** The formula together with what was measured: what gives a card its place. */
public record Scale(Formula formula, Measured measured) {
    /** As where nobody has changed the formula, and nothing is measured yet. */
    public static final Scale SHIPPED = new Scale(Formula.SHIPPED, Measured.NOTHING);

    /**
     * The place of a card.
     *
     * @param topic by which it is weighed
     * @param card by which its chance was counted: the id of an item, the line of a product, or the step
     * @param line of what is at stake; null for the whole relation
     */
    public Place place(Topic topic, String card, double fit, double trust, @Nullable String line) {
        return new Place(
                topic.lane(),
                formula.version(),
                formula.on(),
                fit,
                trust,
                measured.value(line),
                measured.chance(topic.lane(), card),
                formula.weight(topic));
    }
}
