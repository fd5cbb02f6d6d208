package org.fieldlore.segment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Blurred figures; each is null when it is not told.
 *
 * @param customers about how many they are
 * @param summed about how many of them the premium is of
 * @param premium a year, in the house currency
 * @param policies in force
 * @param claims of the last 36 months
 */
public record Told(
        @Nullable Long customers,
        @Nullable Long summed,
        @Nullable BigDecimal premium,
        @Nullable Long policies,
        @Nullable Long claims) {
    static final Told NOTHING = new Told(null, null, null, null, null);
}
