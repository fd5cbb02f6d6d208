package org.fieldlore.knowledge;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * One of an author's own items.
 *
 * @param state of the wording in work, else of the live or last one
 * @param live whether others find an approved wording of it
 * @param savedAt when that wording last changed
 * @param lastEvent the newest line of its history, or null for a draft never submitted
 * @param reason what was said with the last event, or null
 * @param code why it was rejected, or null
 */
public record MineRow(
        KnowledgeId id,
        Kind kind,
        String lang,
        String title,
        Confidence confidence,
        VersionState state,
        boolean live,
        Instant savedAt,
        @Nullable EventType lastEvent,
        @Nullable Instant lastEventAt,
        @Nullable String reason,
        @Nullable RejectionCode code) {}
