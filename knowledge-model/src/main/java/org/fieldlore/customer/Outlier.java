package org.fieldlore.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount far from what is usual in the book. It is pointed out and never changed.
 *
 * @param policy external id of the policy that it is of; null for an income
 * @param line of that policy
 * @param usual the median
 * @param distance how many robust standard deviations it lies away, on the scale of logarithms
 * @param counted how many amounts the median was made of
 */
public record Outlier(
        Measure measure,
        @Nullable String policy,
        @Nullable Line line,
        BigDecimal amount,
        String currency,
        BigDecimal usual,
        BigDecimal distance,
        int counted) {}
