package org.fieldlore.portal.actuary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fieldlore.insight.Count;
import org.fieldlore.insight.SegmentInsight.Book;
import org.jspecify.annotations.Nullable;

/**
 * A book per customer; null where the number of customers is suppressed or none.
 *
 * @param premium a year and customer in the house currency, shared out among those whose premium is summed
 * @param policies in force, a customer, to two decimals
 * @param claims of 36 months, for a hundred customers
 */
public record Figures(
        @Nullable BigDecimal premium,
        @Nullable BigDecimal policies,
        @Nullable BigDecimal claims) {
    static Figures of(Book book) {
        return new Figures(
                each(book.summed(), book.premium(), 1, 0),
                each(book.customers(), whole(book.policies()), 1, 2),
                each(book.customers(), whole(book.claims()), 100, 1));
    }

    private static @Nullable BigDecimal whole(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable BigDecimal each(Count among, @Nullable BigDecimal sum, int times, int decimals) {
        Long customers = among.value();
        if (sum == null || customers == null || customers == 0) return null;
        return sum.multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(customers), decimals, RoundingMode.HALF_UP);
    }
}
