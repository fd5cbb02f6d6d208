package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive says of a customer, as far as advice follows from it. Codes are the archive's names.
 *
 * @param satisfaction 0..10, or null when never asked
 */
record Facts(
        boolean individual,
        @Nullable LocalDate birthDate,
        @Nullable String maritalStatus,
        int children,
        @Nullable String stage,
        @Nullable Integer satisfaction,
        List<Cover> covers,
        List<Loss> losses,
        @Nullable Instant lastContact) {

    /** An in-force policy; the product by the name that the insurer gives it. */
    record Cover(String line, @Nullable String product, @Nullable LocalDate endDate, boolean renewing) {}

    /** A claim. */
    record Loss(LocalDate occurredOn, String line) {}

    boolean holds(String line) {
        return covers.stream().anyMatch(cover -> cover.line().equals(line));
    }
}
