package org.fieldlore.ingest.clean;

import java.util.Map;

/** One line of a delivery: something to go on with, or a report why not. */
public sealed interface Line<T> {

    Place place();

    /** A line that can be used. */
    record Accepted<T>(Place place, T value) implements Line<T> {}

    /**
     * A line that cannot be used. The lines after it are not touched by that.
     *
     * @param facts what the words of the reason need, by name
     * @param original the line as it was delivered, cut after 2,000 characters
     */
    record Rejected<T>(Place place, Reason reason, Map<String, String> facts, String original) implements Line<T> {

        private static final int LONGEST = 2_000;

        public Rejected {
            facts = Map.copyOf(facts);
            original = original.length() <= LONGEST ? original : original.substring(0, LONGEST);
        }
    }

    /** Why a line cannot be used. */
    enum Reason {
        /** There is no line but the header, or none at all. */
        EMPTY_FILE,
        /** A column that is needed is not in the header. Fact: column. */
        MISSING_COLUMN,
        /** A quote opens and does not close. */
        UNCLOSED_QUOTE,
        /** Something stands between a closing quote and the next column. */
        TEXT_AFTER_QUOTE,
        /** The file ends inside a character: it was cut. */
        CUT_OFF,
        /** Fewer columns than the header has. Facts: columns, expected. */
        TOO_FEW_COLUMNS,
        /** More columns than the header has. Facts: columns, expected. */
        TOO_MANY_COLUMNS,
        /** More characters than allowed. Fact: allowed. */
        TOO_LONG,
        /** Not a JSON object. */
        NOT_JSON,
        /** A field is of the wrong kind. Fact: field. */
        WRONG_TYPE,
        /** No id. */
        MISSING_ID,
        /** The id was there before in this file. Fact: id. */
        DUPLICATE_ID,
        /** No text. */
        MISSING_TEXT
    }
}
