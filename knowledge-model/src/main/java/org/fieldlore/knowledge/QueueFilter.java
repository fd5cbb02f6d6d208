package org.fieldlore.knowledge;

import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting wordings are wanted; null takes all. The text is looked for in titles, whatever its case.
 *
 * @param topic only what is filed under this concept or a narrower one
 * @param mine only what this reviewer knows about, or nobody does
 */
public record QueueFilter(
        @Nullable Kind kind,
        @Nullable String lang,
        @Nullable String text,
        @Nullable ConceptId topic,
        boolean mine) {
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null, false);
}
