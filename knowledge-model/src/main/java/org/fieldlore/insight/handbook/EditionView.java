package org.fieldlore.insight.handbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as pages show it.
 *
 * @param number within its book, from 1
 * @param asOf the moment that it tells of, or null while that is not settled
 * @param total items that it holds, 0 while that is not settled
 * @param done items printed so far
 * @param cancelAsked whether it was asked to stop
 * @param failure what ended a failed one: a code, or the name of a refusal; else null
 * @param printed whether its files are there
 */
public record EditionView(
        EditionId id,
        HandbookId handbook,
        int number,
        EditionState state,
        String byZh,
        String byEn,
        Instant askedAt,
        @Nullable Instant asOf,
        @Nullable Instant finishedAt,
        int total,
        int done,
        boolean cancelAsked,
        @Nullable String failure,
        int pages,
        boolean printed) {
    /** Who asked for it, as readers of a language write the name. */
    public String by(String lang) {
        return lang.startsWith("zh") ? byZh : byEn;
    }

    public boolean running() {
        return state == EditionState.RUNNING;
    }

    /** How much of it is printed, 0..100. */
    public int percent() {
        return total == 0 ? 0 : 100 * done / total;
    }
}
