package org.fieldlore.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an item's history.
 *
 * @param version number of the wording that it happened to
 * @param reason what was said about it, or null
 * @param code why it was rejected, or null
 */
public record EventView(
        EventType event,
        int version,
        Author by,
        Instant at,
        @Nullable String reason,
        @Nullable RejectionCode code) {}
