package org.fieldlore.privacy;

/** What sort of personal data a part of a text is. */
public enum PersonalKind {
    /** The identity number of a resident: 18 characters with a check character, or the 15 digits of before 2000. */
    RESIDENT_ID,
    /** The number of a passport or of a travel permit. */
    PASSPORT,
    /** A mobile number, or one of abroad. */
    MOBILE,
    /** A number with an area code, or one that the text calls a telephone number. */
    LANDLINE,
    /** The plate of a vehicle, new-energy ones among them. */
    PLATE,
    /** The number of a bank card (ISO/IEC 7812-1). */
    BANK_CARD,
    MAIL,
    /** A street with a number. */
    ADDRESS,
    /** A customer's name. */
    NAME
}
