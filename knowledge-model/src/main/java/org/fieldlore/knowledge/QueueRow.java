package org.fieldlore.knowledge;

import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/**
 * A wording that waits for a reviewer.
 *
 * @param revision what a decision about it has to name
 * @param change whether it would replace a live wording
 * @param age since it was submitted
 */
public record QueueRow(
        KnowledgeId id,
        int revision,
        Kind kind,
        String lang,
        String title,
        Audience audience,
        Author author,
        boolean change,
        Instant submittedAt,
        Duration age) {}
