package org.fieldlore.customer;

import java.time.Instant;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Two customers in a list, masked for the one who looks: a pair to be decided or decided, or a merge that stands.
 *
 * @param id of the pair, or of the merge when merged
 * @param probability that both are one, 0..1; 1 for a merge
 * @param first of a merge the survivor
 */
public record DuplicateRow(
        long id,
        DuplicateState state,
        double probability,
        Side first,
        Side second,
        @Nullable Instant decidedAt,
        @Nullable String byZh,
        @Nullable String byEn) {
    /** One of the two. */
    public record Side(
            CustomerId id,
            String externalId,
            String name,
            @Nullable String city) {}

    /** Who decided, as readers of a language write the name. */
    public @Nullable String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }

    /** How sure it is, in whole percent. */
    public int percent() {
        return (int) Math.floor(100 * probability);
    }
}
