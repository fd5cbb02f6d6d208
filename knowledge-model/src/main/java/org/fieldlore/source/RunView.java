package org.fieldlore.source;

import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * An import as pages show it.
 *
 * @param name of the file or folder
 * @param finishedAt null while it runs
 * @param cancelAsked whether it was asked to stop; it does so at its next progress
 * @param failure what ended a failed one, for administrators, else null
 * @param dry whether it was only tried out and stored nothing
 */
public record RunView(
        RunId id,
        ImportKind kind,
        String name,
        RunState state,
        Counts counts,
        Instant startedAt,
        @Nullable Instant finishedAt,
        AgentId by,
        boolean cancelAsked,
        @Nullable String failure,
        boolean dry) {}
