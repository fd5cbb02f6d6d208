package org.fieldlore.knowledge;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;

/** A live item that somebody has to stand by again, since when or until when, and who answers for it. */
public record DueRow(
        KnowledgeId id, Kind kind, String lang, String title, Instant dueAt, boolean overdue, Author owner) {}
