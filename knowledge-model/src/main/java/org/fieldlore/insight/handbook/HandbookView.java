package org.fieldlore.insight.handbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A book as pages show it.
 *
 * @param lang of the book's own words: zh or en
 * @param compiles whether the viewer may bind it anew
 * @param newest its newest edition that is done, or null; those who do not compile see no other
 */
public record HandbookView(
        HandbookId id,
        String title,
        String lang,
        Selection selection,
        Instant createdAt,
        boolean compiles,
        @Nullable EditionView newest,
        @Nullable EditionView last) {}
