package org.fieldlore.customer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * How amounts lie around their middle, on the scale of natural logarithms, where amounts of money are roughly symmetric. Median and
 * median absolute deviation, since up to half of the amounts may be wrong without moving them far (Rousseeuw and Croux 1993,
 * "Alternatives to the Median Absolute Deviation", JASA 88).
 *
 * @param counted how many amounts it was made of
 * @param median of the logarithms
 * @param deviation median of the distances from the median
 */
record Spread(int counted, double median, double deviation) {
    /** Makes the deviation that of a normal distribution. */
    private static final double NORMAL = 1.4826;

    /** Of amounts, all above zero and at least one; the array is changed. */
    static Spread of(double[] amounts) {
        for (int i = 0; i < amounts.length; i++) amounts[i] = Math.log(amounts[i]);
        double median = median(amounts);
        for (int i = 0; i < amounts.length; i++) amounts[i] = Math.abs(amounts[i] - median);
        return new Spread(amounts.length, median, median(amounts));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /**
     * How many robust standard deviations an amount lies from the median; 0 for what is not above zero, and where at least half of
     * the amounts are the same, so that there is nothing to measure by.
     */
    double distance(BigDecimal amount) {
        if (amount.signum() <= 0 || deviation <= 0) return 0;
        return Math.abs(Math.log(amount.doubleValue()) - median) / (NORMAL * deviation);
    }

    /** The median as an amount, to three figures that count. */
    BigDecimal usual() {
        BigDecimal usual = new BigDecimal(Math.exp(median), new MathContext(3, RoundingMode.HALF_UP));
        return usual.setScale(Math.max(0, Math.min(2, usual.scale())), RoundingMode.HALF_UP);
    }
}
