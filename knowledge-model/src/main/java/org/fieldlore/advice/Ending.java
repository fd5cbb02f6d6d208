package org.fieldlore.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to keep or replace a policy that ends.
 *
 * @param said what the customer said before it began, as the note nearest before tells; null when there is none within two months
 * @param cheaper products of the same line that cost less on average, dearest first; at most two
 */
public record Ending(@Nullable Said said, List<Cheaper> cheaper) {
    public Ending {
        cheaper = List.copyOf(cheaper);
    }

    /** A note and its day. */
    public record Said(LocalDate day, String text) {}

    /**
     * A product that costs less.
     *
     * @param premium a year, what those who have it pay on average
     */
    public record Cheaper(String product, BigDecimal premium, String currency) {}
}
