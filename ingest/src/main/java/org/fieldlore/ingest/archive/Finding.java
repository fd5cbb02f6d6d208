package org.fieldlore.ingest.archive;

import java.util.Map;
import org.fieldlore.ingest.clean.Place;

/**
 * Something about a row that its deliverer should know.
 *
 * @param facts what the words of the code need, by name
 * @param original the value as it was delivered
 */
public record Finding(
        Place place,
        Entity entity,
        String field,
        Code code,
        Severity severity,
        Map<String, String> facts,
        String original) {

    public Finding {
        facts = Map.copyOf(facts);
    }

    /** What followed from it. */
    public enum Severity {
        /** The record was not made. */
        REFUSED,
        /** The record holds something else than was delivered. */
        CHANGED,
        /** The record was made; somebody should look. */
        FLAGGED
    }

    /** What was found. */
    public enum Code {
        /** A required field is empty. */
        MISSING,
        NOT_A_DATE,
        NOT_A_MOMENT,
        NOT_AN_AMOUNT,
        NOT_A_NUMBER,
        /** Facts: least, most. */
        OUT_OF_RANGE,
        /** Fact: codes, the kind of code. */
        UNKNOWN_CODE,
        /** A spelling was read as a code. Fact: to. */
        CODE_RECOGNISED,
        /** Cut to the length a field may have. Fact: allowed. */
        TOO_LONG,
        /** Kept as it is, though it can be no telephone number of China or with a country code. */
        UNUSUAL_PHONE,
        /** Kept as it is, though its check character is wrong. */
        UNUSUAL_ID_NUMBER,
        UNUSUAL_EMAIL,
        /** Born in the future or more than 110 years ago. */
        UNUSUAL_AGE,
        /** The identity number tells otherwise. Fact: expected. */
        CONTRADICTS_ID_NUMBER,
        /** Was empty and is filled by a rule of the mapping. Facts: to, rule. */
        FILLED,
        /** Of an address that says the same in its usual spelling. Fact: to. */
        ADDRESS_TIDIED,
        /** Ends before it starts. */
        ENDS_BEFORE_START
    }
}
