package org.fieldlore.advice;

/** Why a card stands beside a customer. Each code names the facts that fill its sentence, in their order. */
public enum ReasonCode {
    /** An in-force policy ends soon: days (Integer), policy line (String). */
    RENEWAL_IN_DAYS,
    /** A recent note speaks of it: the word as written (String), date of the note (LocalDate). */
    NOTE_MENTIONS,
    /** Something happened in the customer's life: concept (ConceptId), date (LocalDate), its name in Chinese and in English (String). */
    LIFE_EVENT,
    /** The customer is in a segment: segment (SegmentId), its name in Chinese and in English (String). */
    SEGMENT,
    /** No in-force policy of a line that people in this situation need: policy line (String). */
    LACKS_LINE,
    /** An in-force policy of the line: policy line (String). */
    HOLDS_LINE,
    /** An in-force policy of the product that the card is about: the product's name (String). */
    HOLDS_PRODUCT,
    /** The card answers what the newest note speaks of: date of the note (LocalDate). */
    ANSWERS_NOTE,
    /** In-force policies of one line and no other: policy line (String). */
    HOLDS_ONLY,
    /** Age today: years (Integer). */
    AGE,
    /** Children: how many (Integer). */
    CHILDREN,
    /** Marital status: its name (String). */
    MARITAL_STATUS,
    /** Relation stage: its name (String). */
    STAGE,
    /** A claim not long ago: date (LocalDate), policy line (String). */
    RECENT_CLAIM,
    /** Nobody spoke to the customer for long: days (Integer). */
    SILENT_FOR_DAYS,
    /** The last stated satisfaction is low: 0..10 (Integer). */
    DISSATISFIED,
    /** The card is about what follows from a clue: the concepts that lead from one to the other, in Chinese and in English (String). */
    LEADS_TO
}
