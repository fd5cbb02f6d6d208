package org.fieldlore.segment;

import org.jspecify.annotations.Nullable;

/**
 * A net promoter score (Reichheld, The one number you need to grow, Harvard Business Review, December 2003): who answers 9 or 10
 * less who answers 0 to 6, in percent of those who answered; with the bounds that hold it in 95 of 100 cases.
 */
public record Nps(int value, int least, int most) {
    private static final double Z95 = 1.96;

    /**
     * Works it out from blurred counts; null when one of them is not told.
     *
     * @param up how many promote, {@code down} how many detract, {@code all} how many answered
     * @param spread of the blur, in customers; it widens the bounds
     */
    static @Nullable Nps of(@Nullable Long up, @Nullable Long down, @Nullable Long all, int spread) {
        if (up == null || down == null || all == null) return null;
        double n = Math.max(all, up + down);
        double score = (up - down) / n;
        double drawn = ((up + down) / n - score * score) / n;
        // Each count carries an error of variance 2 spread²; the score is the difference of two of them, over n.
        double blurred = 4.0 * spread * spread / (n * n);
        double reach = Z95 * Math.sqrt(drawn + blurred);
        return new Nps(percent(score), percent(Math.max(-1, score - reach)), percent(Math.min(1, score + reach)));
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
