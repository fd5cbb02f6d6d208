package org.fieldlore.knowledge;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What an author's form starts from.
 *
 * @param revision what the next save has to name
 * @param live whether others find a live wording meanwhile: kind and language are settled then
 * @param state of the wording that is shown; LIVE or REJECTED means that saving begins a new one
 * @param reason what the reviewer asked for, or null
 */
public record DraftView(
        KnowledgeId id,
        int revision,
        boolean live,
        VersionState state,
        Draft draft,
        Instant savedAt,
        @Nullable String reason) {}
