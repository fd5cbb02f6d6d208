package org.fieldlore.advice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a card is taken back. */
public enum Recall {
    /** Its item was taken out of use. */
    ARCHIVED,
    /** Its item is past the day until which it was true. */
    OUT_OF_DATE;

    /**
     * Why the card of an item is taken back that is not shown any more.
     *
     * @param until the last day on which it is true; null when it has none
     */
    public static Recall of(@Nullable LocalDate until, LocalDate today) {
        return until != null && until.isBefore(today) ? OUT_OF_DATE : ARCHIVED;
    }
}
