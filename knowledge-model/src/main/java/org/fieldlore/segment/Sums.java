package org.fieldlore.segment;

import java.math.BigDecimal;
import org.fieldlore.customer.KeepConsent;
import org.fieldlore.customer.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * What many customers amount to, exactly; nobody sees it before it is blurred. Each customer counts up to a cap in each sum.
 *
 * @param customers how many they are
 * @param summed how many of them have their premium in the house currency, or pay none
 * @param premium per year, of the policies in force of those, in the house currency
 * @param policies how many policies are in force
 * @param claims how many claims they had in the last 36 months
 * @param mark follows from who they are; marks of groups that share nobody add up
 */
public record Sums(long customers, long summed, BigDecimal premium, long policies, long claims, long mark) {
    /** The mark of the customers in a column, as SQL; groups that differ by one customer have different marks. */
    public static String mark(String column) {
        // H2 takes a remainder for a small number, and the product of two would not be one.
        return "cast(mod(" + column + ", 1000003) as decimal(20)) * mod(" + column + " * 7919, 1000003)";
    }

    /** The mark of one customer. */
    public static long mark(long customer) {
        return customer % 1_000_003 * (customer * 7919 % 1_000_003);
    }

    /** Both together, when nobody is in both. */
    public Sums and(Sums other) {
        return new Sums(
                customers + other.customers,
                summed + other.summed,
                premium.add(other.premium),
                policies + other.policies,
                claims + other.claims,
                mark + other.mark);
    }

    /** Narrows to customers who do not object to being counted, as SQL. */
    public static String counted(String column) {
        return KeepConsent.unless(UsePurpose.ANALYSIS, column);
    }

    /** Blurred, to be told; nothing at all when this part of the whole, or what is left of the whole, is too small. */
    public Told told(Blur blur, SegmentSettings settings, Sums whole) {
        Long number = blur.customers(customers, mark);
        boolean all = mark == whole.mark && customers == whole.customers;
        boolean few = number == null || !all && blur.customers(whole.customers - customers, whole.mark - mark) == null;
        if (few || number == null) return Told.NOTHING;
        return new Told(
                number,
                blur.customers(summed, mark),
                blur.sum("premium", premium, mark, settings.premium()),
                whole(blur.sum(
                        "policies", BigDecimal.valueOf(policies), mark, BigDecimal.valueOf(SegmentSettings.POLICIES))),
                whole(blur.sum(
                        "claims", BigDecimal.valueOf(claims), mark, BigDecimal.valueOf(SegmentSettings.CLAIMS))));
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        return number == null ? null : number.longValue();
    }
}
