package org.fieldlore.advice.proof;

/**
 * By how much a larger part of the advised does what was hoped for than of those held out, with its 95 % interval: the hybrid of two
 * score intervals (Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17,
 * 1998, method 10). It keeps its promise where few or none did, and never leaves −1..1. Where the numbers carry an error of their
 * own, each interval is as much wider as that error makes the part uncertain.
 *
 * @param difference of the two parts, −1..1
 * @param low least that the true difference is, with 95 %
 * @param high most that it is
 */
public record Uplift(double difference, double low, double high) {
    private static final double NORMAL_975 = 1.959963985;

    static Uplift of(Tally tally, double error) {
        Part advised = Part.of(tally.won(), tally.advised(), error);
        Part heldOut = Part.of(tally.wonAnyway(), tally.heldOut(), error);
        double difference = advised.share - heldOut.share;
        return new Uplift(
                difference,
                difference - Math.hypot(advised.share - advised.low, heldOut.high - heldOut.share),
                difference + Math.hypot(advised.high - advised.share, heldOut.share - heldOut.low));
    }

    /** Whether chance alone would hardly explain it: the interval leaves out 0. */
    public boolean significant() {
        return low > 0 || high < 0;
    }

    /** A part of a whole with the interval of Wilson, Probable inference, the law of succession, and statistical inference, 1927. */
    private record Part(double share, double low, double high) {
        static Part of(int some, int all, double error) {
            double share = (double) some / all;
            double z2 = NORMAL_975 * NORMAL_975;
            double centre = (some + z2 / 2) / (all + z2);
            double half = NORMAL_975 / (all + z2) * Math.sqrt(all * share * (1 - share) + z2 / 4);
            // At the ends the formula gives 0 and 1 but for the last digit.
            double low = some == 0 ? 0 : centre - half;
            double high = some == all ? 1 : centre + half;
            // Of a quotient of two numbers with this error each, to the first order.
            double unsure = NORMAL_975 * error * Math.sqrt(1 + share * share) / all;
            return new Part(
                    share,
                    Math.max(0, share - Math.hypot(share - low, unsure)),
                    Math.min(1, share + Math.hypot(high - share, unsure)));
        }
    }
}
