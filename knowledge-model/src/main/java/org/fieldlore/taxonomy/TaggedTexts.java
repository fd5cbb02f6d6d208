package org.fieldlore.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where texts come from whose concepts a reviewer has confirmed or corrected: what carries tags, or a list in a test. */
public interface TaggedTexts {
    /** When the last one was decided; empty while there is none. Cheap enough to be asked every minute. */
    Optional<Instant> lastReview();

    /** Returns at most {@code max} texts, the ones decided last first. */
    List<TaggedText> reviewed(int max);
}
