package org.fieldlore.customer;

/** What of a customer a token was found by, the surest first. */
public enum FoundBy {
    CUSTOMER_NUMBER,
    POLICY_NUMBER,
    CLAIM_NUMBER,
    PHONE,
    ID_NUMBER,
    PLATE,
    /** The whole name as it is written. */
    NAME,
    /** The whole name as it sounds: pinyin, other characters, other order. */
    SOUND,
    /** Part of the name as it is written. */
    PART,
    /** Part of its sound, or the initials. */
    SOUND_PART,
    /** One letter wrong, missing, too many or swapped with the next. */
    SLIP;

    /** Whether anybody sees by the name why the customer was found. */
    public boolean plain() {
        return this == NAME || this == PART;
    }
}
