package org.fieldlore.ingest.archive;

/** What kind of value a field takes. */
public enum FieldKind {
    /** A short identifying text. */
    KEY,
    TEXT,
    /** Text of several sentences. */
    PROSE,
    DATE,
    /** A date that cannot lie in the future. */
    BIRTH,
    MOMENT,
    /** Money, two decimals, not negative. */
    AMOUNT,
    /** Money, two decimals, of either sign. */
    BALANCE,
    /** A whole number from 0 to 50. */
    COUNT,
    /** A whole number from 0 to 10. */
    SCORE,
    /** A whole number from 1 to 5. */
    RATING,
    CODE,
    PHONE,
    /** Where post arrives, in one line. */
    ADDRESS,
    /** Of a resident or of an organisation. */
    ID_NUMBER
}
