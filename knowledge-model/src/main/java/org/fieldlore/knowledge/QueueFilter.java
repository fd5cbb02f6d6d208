package org.fieldlore.knowledge;

import org.jspecify.annotations.Nullable;

/** Which waiting wordings are wanted; null takes all. The text is looked for in titles, whatever its case. */
public record QueueFilter(
        @Nullable Kind kind,
        @Nullable String lang,
        @Nullable String text) {
    public static final QueueFilter ALL = new QueueFilter(null, null, null);
}
