package org.fieldlore.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.customer.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody to whom more may be offered.
 *
 * @param age in years; null when not known
 * @param objects whether the customer does not want to be offered anything
 * @param steps what is to be done for the customer first
 */
record Buyer(Profile profile, boolean individual, @Nullable Integer age, boolean objects, List<NextStep> steps) {
    Buyer {
        steps = List.copyOf(steps);
    }

    static Buyer of(Facts facts, Set<UsePurpose> refused, List<NextStep> steps, LocalDate today) {
        LocalDate born = facts.birthDate();
        return new Buyer(
                facts.profile(),
                facts.individual(),
                born == null ? null : (int) ChronoUnit.YEARS.between(born, today),
                refused.contains(UsePurpose.MARKETING),
                steps);
    }
}
