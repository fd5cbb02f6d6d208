package org.fieldlore.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to keep or replace a policy that ends.
 *
 * @param said what the customer said before it began, as the note nearest before tells; null when there is none within two months
 * @param quoted what was offered for the same line nearest before it began; null when nothing was within two months
 * @param smaller the same product with the next lower sum insured; null when too few have one, or none costs less
 * @param cheaper products of the same line that cost less on average, dearest first; at most two
 */
public record Ending(
        @Nullable Said said,
        @Nullable Quoted quoted,
        @Nullable Smaller smaller,
        List<Cheaper> cheaper) {
    public Ending {
        cheaper = List.copyOf(cheaper);
    }

    /** A note and its day. */
    public record Said(LocalDate day, String text) {}

    /**
     * A quote and its day.
     *
     * @param product null when the quote names none
     * @param premium a year; null when the quote names none
     */
    public record Quoted(
            LocalDate day,
            @Nullable String product,
            @Nullable BigDecimal premium,
            String currency) {}

    /**
     * Less cover for less.
     *
     * @param sum insured
     * @param premium a year, what those who have it pay on average
     */
    public record Smaller(BigDecimal sum, BigDecimal premium, String currency) {}

    /**
     * A product that costs less.
     *
     * @param premium a year, what those who have it pay on average
     */
    public record Cheaper(String product, BigDecimal premium, String currency) {}
}
