package org.fieldlore.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent gave and what came of it, from the beginning.
 *
 * @param contributions items ever submitted; imports do not count
 * @param adopted those of them that were approved by somebody else
 * @param uses uses and helps by colleagues: once a colleague, item, customer and kind
 * @param lastContribution when something was submitted last, or null for those who never did
 * @param points the balance
 */
public record TeamMember(
        Person person,
        long contributions,
        long adopted,
        long uses,
        @Nullable Instant lastContribution,
        long points) {
    public boolean neverContributed() {
        return contributions == 0;
    }
}
