package org.fieldlore.advice;

/**
 * What one clue adds to the fit of one item.
 *
 * @param weight 0..1, the clue's weight times how closely the item's tags answer it
 */
public record Contribution(Clue clue, double weight) {
    public Reason reason() {
        return clue.reason();
    }
}
