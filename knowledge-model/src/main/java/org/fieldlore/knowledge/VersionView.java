package org.fieldlore.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wording, to be read.
 *
 * @param number its number within the item, from 1
 * @param revision what a decision about it or the next save has to name
 * @param text the wording with its links
 * @param submittedAt when it was handed in, or null
 * @param decidedAt when a reviewer decided, or null
 * @param decidedBy who decided, or null
 * @param reason what the reviewer wrote to a request for changes or a rejection, or null
 * @param code why it was rejected, or null
 * @param note why it was written, or null
 * @param firstApprover who approved a controlled item's wording first, or null
 * @param sample what became of it when it was drawn to be looked at, or null when it was not
 */
public record VersionView(
        int number,
        int revision,
        VersionState state,
        Draft text,
        Author editor,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Author decidedBy,
        @Nullable String reason,
        @Nullable RejectionCode code,
        @Nullable String note,
        @Nullable Author firstApprover,
        @Nullable Sample sample) {}
