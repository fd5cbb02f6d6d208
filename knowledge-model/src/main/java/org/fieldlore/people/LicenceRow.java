package org.fieldlore.people;

import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's licence in the list of a branch.
 *
 * @param since when it was granted, or null for the one that everybody begins with
 * @param reason why it was granted, or null
 * @param byZh who granted it, as readers of Chinese write it, or null
 */
public record LicenceRow(
        AgentId agent,
        String nameZh,
        String nameEn,
        Licence licence,
        @Nullable Instant since,
        @Nullable String reason,
        @Nullable String byZh,
        @Nullable String byEn) {
    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** Who granted it, in a language; null for the first one. */
    public @Nullable String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
