package org.fieldlore.advice;

/** What an agent says of a card beside a customer. */
public enum Feedback {
    /** Used with this customer. */
    USED,
    /** Helped to understand, whether or not it was used. */
    HELPFUL,
    /** Does not fit this customer; hides the card here for half a year and says nothing about the item. */
    NOT_FOR_CUSTOMER,
    /** No longer true; tells the item's owner and lowers its trust until it is renewed. */
    OUTDATED,
    /** It led to a meeting. This and all that follows is said later of what was used. */
    MEETING,
    /** It led to an offer. */
    OFFERED,
    /** The customer bought. */
    SOLD,
    /** The customer renewed. */
    RENEWED,
    /** A customer who was about to leave stayed. */
    KEPT,
    /** The customer did not buy, or left. */
    LOST;

    /** Whether it says what came of a card that was used. */
    public boolean outcome() {
        return compareTo(MEETING) >= 0;
    }

    /** Whether nothing more can come of it then. */
    public boolean last() {
        return compareTo(SOLD) >= 0;
    }

    /** Whether it is what was hoped for. */
    public boolean won() {
        return last() && this != LOST;
    }
}
