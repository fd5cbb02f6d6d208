package org.fieldlore.knowledge;

import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/**
 * A wording that waits for a reviewer.
 *
 * @param revision what a decision about it has to name
 * @param editor who wrote it
 * @param change whether it would replace a live wording
 * @param sample whether it is live already and was drawn to be looked at
 * @param second whether one reviewer has approved it and another has to
 * @param waitingSince since when it waits
 * @param age for how long it has
 * @param overdue whether that is longer than it should be
 */
public record QueueRow(
        KnowledgeId id,
        int revision,
        Kind kind,
        String lang,
        String title,
        Audience audience,
        Author editor,
        boolean change,
        boolean sample,
        boolean second,
        Instant waitingSince,
        Duration age,
        boolean overdue) {}
