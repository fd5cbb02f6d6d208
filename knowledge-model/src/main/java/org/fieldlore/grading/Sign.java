package org.fieldlore.grading;

import java.util.List;

/**
 * One thing that speaks for or against a level.
 *
 * @param facts what it is seen by, in an order that belongs to the code
 */
public record Sign(Code code, boolean high, List<Object> facts) {
    /** What can speak. */
    public enum Code {
        /** Facts: income, the middle of the book. */
        INCOME,
        /** Income against the middle of the book, for whom the income is hidden. */
        MEANS,
        /** Facts: yearly premium, the middle of the book. */
        PREMIUM,
        /** Facts: how many contacts in the last year. */
        CONTACTS,
        RENEWING,
        NOT_RENEWING,
        /** Facts: satisfaction, of 10. */
        SATISFACTION,
        /** Facts: completed years. */
        YEARS,
        /** Nothing is known that would tell. */
        NOTHING
    }

    static Sign of(Code code, boolean high, Object... facts) {
        return new Sign(code, high, List.of(facts));
    }
}
