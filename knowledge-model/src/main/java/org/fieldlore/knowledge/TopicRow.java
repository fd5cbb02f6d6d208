package org.fieldlore.knowledge;

import java.io.Serializable;
import java.time.Instant;
import org.fieldlore.shared.ConceptId;

/**
 * What waits for reviewers under a concept.
 *
 * @param waiting how many wordings that this reviewer may decide on, filed under it or a narrower one
 * @param oldest since when the oldest waits
 * @param overdue how many wait longer than they should
 * @param mine whether the reviewer has said that they know about it, or about a broader one
 */
public record TopicRow(ConceptId concept, long waiting, Instant oldest, long overdue, boolean mine)
        implements Serializable {}
