package org.fieldlore.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What the archive says of a customer, as far as advice follows from it. Codes are the archive's names.
 *
 * @param known what the next product follows from, beside the lines in force
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
        @Nullable Instant lastContact,
        List<Fact> known) {

    /** An in-force policy; the product by the name that the insurer gives it. */
    record Cover(
            String line, @Nullable String product, @Nullable LocalDate endDate, boolean renewing) {}

    /** A claim. */
    record Loss(LocalDate occurredOn, String line) {}

    /** As far as the next product follows from it: products are lines. */
    Profile profile() {
        return new Profile(covers.stream().map(Cover::line).collect(Collectors.toSet()), known);
    }

    boolean holds(String line) {
        return covers.stream().anyMatch(cover -> cover.line().equals(line));
    }
}
