package org.fieldlore.advice.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment has shown so far.
 *
 * @param advised about how many take part and see advice; null for too few to be told
 * @param heldOut about how many take part and see none
 * @param results all first, then by cell
 * @param qini how well the score picks those on whom advice works, −1..1; null before it can be told
 */
public record Proved(
        Experiment experiment,
        @Nullable Long advised,
        @Nullable Long heldOut,
        List<Result> results,
        @Nullable Double qini) {
    public Proved {
        results = List.copyOf(results);
    }

    /**
     * How many of those judged did what was hoped for, and what advice adds.
     *
     * @param cell a segment's id or a stage's name; empty for all
     * @param tally null, as is the uplift, before there are enough on both sides
     */
    public record Result(
            String cell,
            String nameZh,
            String nameEn,
            @Nullable Tally tally,
            @Nullable Uplift uplift) {
        public String name(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }
}
