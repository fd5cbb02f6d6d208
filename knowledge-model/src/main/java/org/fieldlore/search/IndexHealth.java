package org.fieldlore.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index is.
 *
 * @param documents items that can be found
 * @param placed how many of them can be found by their meaning; the others follow
 * @param schema version of what is stored and how words are cut
 * @param complete false from the moment that the index was missing or damaged until it has been rebuilt
 * @param lastCommit when changes were last made durable, or null before the first time
 */
public record IndexHealth(
        long documents,
        long placed,
        int schema,
        boolean complete,
        @Nullable Instant lastCommit) {}
