package org.fieldlore.advice.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That of one lane a part of the customers sees nothing for a while.
 *
 * @param share how many of a hundred customers are held out
 * @param endedAt null while it runs
 * @param qini how well the score picks those on whom advice works; null when not counted yet
 */
public record Experiment(
        long id,
        Lane lane,
        String name,
        int share,
        Instant begunAt,
        String byZh,
        String byEn,
        @Nullable Instant endedAt,
        @Nullable Double qini) {
    public boolean running() {
        return endedAt == null;
    }

    /** Who began it. */
    public String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }
}
